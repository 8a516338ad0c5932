package link.aftersales.projectlink.page.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import link.aftersales.projectlink.page.OpenedAttachment;
import link.aftersales.projectlink.page.ReadAttachment;
import link.aftersales.projectlink.page.WantedAttachment;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Pictures are shown by themselves, voices and videos played in the page only; whatever else a customer sent is only ever
 * downloaded, never run by a browser.
 */
@RestController
class AttachmentController {

    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Set<String> PLAYED = Set.of(
            "audio/amr",
            "audio/amr-wb",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "audio/wav",
            "video/mp4",
            "video/quicktime");
    private static final Pattern ONE_PART = Pattern.compile("bytes=(\\d{1,18}-\\d{0,18}|-\\d{1,18})");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String NOBODYS = "-";

    private final ReadAttachment readAttachment;
    private final Answers answers;

    AttachmentController(ReadAttachment readAttachment, Answers answers) {
        this.readAttachment = readAttachment;
        this.answers = answers;
    }

    @GetMapping("/project/{token}/attachments/{ticketNo}/{id}")
    ResponseEntity<?> attachment(
            @PathVariable String token,
            @PathVariable String ticketNo,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String thumbnail,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        WantedAttachment wanted =
                new WantedAttachment(wellFormed(ticketNo), wellFormed(id), thumbnail != null, onePart(range));
        return switch (readAttachment.read(LinkToken.of(token), wanted)) {
            case OpenedAttachment.Content content -> stream(content, ticketNo + "-" + id);
            case OpenedAttachment.OutOfRange(var part) -> outOfRange(part);
            case OpenedAttachment.Missing missing -> answers.noPage();
            case OpenedAttachment.Unavailable unavailable -> answers.noPageNow();
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseAway(DataAccessResourceFailureException away) {
        return answers.noPageNow();
    }

    /** Once bytes are on their way, only a closed connection says that they are not all. */
    @ExceptionHandler
    ResponseEntity<Object> brokenOff(IOException broken, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw broken;
        }
        return answers.noPageNow();
    }

    private static ResponseEntity<InputStreamResource> stream(OpenedAttachment.Content content, String usualName) {
        boolean harmless = SHOWN.contains(content.contentType()) || PLAYED.contains(content.contentType());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(
                        content.part() == null ? HttpStatus.OK : HttpStatus.PARTIAL_CONTENT)
                .contentType(
                        harmless ? MediaType.parseMediaType(content.contentType()) : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(content, usualName))
                .header(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (content.part() != null) {
            answer.header(HttpHeaders.CONTENT_RANGE, content.part());
        }
        content.length().ifPresent(answer::contentLength);
        return answer.body(new InputStreamResource(content.body()));
    }

    private static String disposition(OpenedAttachment.Content content, String usualName) {
        if (SHOWN.contains(content.contentType())) {
            return ContentDisposition.inline().build().toString();
        }
        String name = Objects.requireNonNullElse(content.fileName(), usualName);
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static ResponseEntity<Object> outOfRange(@Nullable String part) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        return part == null
                ? answer.build()
                : answer.header(HttpHeaders.CONTENT_RANGE, part).build();
    }

    /** Of several parts nobody asks for one attachment; then all of it is the answer, as HTTP allows. */
    private static @Nullable String onePart(@Nullable String range) {
        return range != null && ONE_PART.matcher(range).matches() ? range : null;
    }

    private static String wellFormed(String name) {
        return NAME.matcher(name).matches() ? name : NOBODYS;
    }
}
