package link.aftersales.projectlink.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.http.sheet.SheetTemplate;
import link.aftersales.http.sheet.Upload;
import link.aftersales.projectlink.imports.Imports;
import link.aftersales.projectlink.imports.ProjectColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ImportProjectsController {

    private static final String IMPORTS = "/api/admin/imports/";
    private static final String PREFER = "Prefer";
    private static final String IN_BACKGROUND = "respond-async";

    private final ImportQueue queue;
    private final Imports imports;
    private final Clock clock;

    ImportProjectsController(ImportQueue queue, Imports imports, Clock clock) {
        this.queue = queue;
        this.imports = imports;
        this.clock = clock;
    }

    /** Answers with the report, or at once with the place of its progress where the request prefers that. */
    @PostMapping("/api/admin/projects/import")
    ResponseEntity<?> projects(HttpServletRequest request) {
        ImportQueue.Running running = queue.start(Upload.of(request));
        URI place = URI.create(IMPORTS + running.id());
        return wantsNoReport(request.getHeader(PREFER))
                ? ResponseEntity.accepted().location(place).body(Map.of("id", running.id()))
                : ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LOCATION, place.toString())
                        .body(running.report());
    }

    @GetMapping("/api/admin/projects/import/template")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "xlsx") String format) {
        return SheetTemplate.download("项目", format, ProjectColumns.ALL);
    }

    @GetMapping("/api/admin/imports/{id}")
    ImportView progress(@PathVariable UUID id) {
        return imports.find(id)
                .map(one -> ImportView.of(one, clock.instant()))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/api/admin/imports")
    Page<ImportView> list(@Valid PageQuery query) {
        Instant now = clock.instant();
        return Page.of(
                query,
                imports.page(query.limit(), query.offset()).stream()
                        .map(one -> ImportView.of(one, now))
                        .toList(),
                imports.count());
    }

    private static boolean wantsNoReport(@Nullable String prefer) {
        return prefer != null && prefer.toLowerCase(Locale.ROOT).contains(IN_BACKGROUND);
    }
}
