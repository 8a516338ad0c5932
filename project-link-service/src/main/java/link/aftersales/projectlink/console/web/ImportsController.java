package link.aftersales.projectlink.console.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.projectlink.console.AdminApis;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.web.Upload.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Tables of projects, customers and staff: tried first, then taken over. */
@Controller
@RequestMapping(ImportsController.PATH)
class ImportsController {

    static final String PATH = "/console/imports";
    static final String TOO_LARGE = PATH + "?large";

    private final AdminApis apis;
    private final Screens screens;

    ImportsController(AdminApis apis, Screens screens) {
        this.apis = apis;
        this.screens = screens;
    }

    @GetMapping
    View form(@RequestParam(required = false) @Nullable String large) {
        return large == null
                ? screens.show(screen(null, HttpStatus.OK, null, null, null))
                : refused(null, HttpStatus.PAYLOAD_TOO_LARGE, "文件太大，最多 10 MB。请分成几份导入。");
    }

    /** With the digest of a file that was tried it is done, without one it is tried. */
    @PostMapping
    View upload(HttpServletRequest request) throws IOException, ServletException {
        Optional<ImportKind> kind = ImportKind.of(request.getParameter("kind"));
        Part file = request.getPart("file");
        if (kind.isEmpty() || file == null || file.getSize() == 0) {
            return refused(kind.orElse(null), HttpStatus.BAD_REQUEST, "请选择要导入的内容和文件。");
        }
        byte[] table = file.getInputStream().readAllBytes();
        String digest = DigestUtils.md5DigestAsHex(table) + kind.get().name();
        String checked = request.getParameter("checked");
        if (checked != null && !checked.equals(digest)) {
            return refused(kind.get(), HttpStatus.CONFLICT, "文件和刚才检查的不一样，请重新检查。");
        }
        return shown(
                kind.get(),
                apis.upload(kind.get().service(), kind.get().path(), checked == null, table, Report.class),
                digest);
    }

    @GetMapping("/{kind:[a-z]+}/template.{format:csv|xlsx}")
    ResponseEntity<?> template(@PathVariable String kind, @PathVariable String format) {
        Optional<ImportKind> known = ImportKind.of(kind);
        if (known.isEmpty()
                || !(apis.get(
                                known.get().service(),
                                known.get().path() + "/template",
                                Map.of("format", format),
                                byte[].class)
                        instanceof Answer.Given<byte[]>(var template))) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                    .body("模板暂时取不到，请稍后再试。");
        }
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(known.get().label() + "导入模板." + format, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(template);
    }

    private View shown(ImportKind kind, Answer<Report> answer, String digest) {
        return switch (answer) {
            case Answer.Given<Report>(var report) ->
                screens.show(screen(
                        kind,
                        HttpStatus.OK,
                        report.dryRun() ? null : Notice.good("导入完成，不会打扰客户。"),
                        report,
                        report.dryRun() && report.taken() > 0 ? digest : null));
            case Answer.Refused<Report> refused ->
                refused(kind, HttpStatus.valueOf(refused.status()), Refusals.words(refused));
            case Answer.Away<Report>(var service) ->
                screens.show(screen(kind, HttpStatus.SERVICE_UNAVAILABLE, Notice.away(service), null, null));
        };
    }

    private View refused(@Nullable ImportKind kind, HttpStatus status, String words) {
        return screens.show(screen(kind, status, Notice.bad(words), null, null));
    }

    private static Screen screen(
            @Nullable ImportKind kind,
            HttpStatus status,
            @Nullable Notice notice,
            @Nullable Report report,
            @Nullable String checked) {
        List<Field.Option> kinds = Arrays.stream(ImportKind.values())
                .map(one -> new Field.Option(one.wire(), one.label(), one == kind))
                .toList();
        List<Cell> templates = Arrays.stream(ImportKind.values())
                .map(one -> Cell.downloads(one.templates()).under(one.label()))
                .toList();
        return new Screen(
                status,
                "导入",
                "先检查，再导入；重复导入同一份文件不会重复建档。有问题的行会逐行列出，其余的行照常导入。",
                List.of(new Columns(
                        List.of(new Upload(PATH, kinds, notice, report, checked)),
                        List.of(new Facts("下载模板", templates)))));
    }
}
