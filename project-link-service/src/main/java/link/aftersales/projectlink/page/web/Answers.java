package link.aftersales.projectlink.page.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answers that are the same for everyone, whatever he asked for, so that they tell nothing about any token. */
@Component
class Answers {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String SOON = "5";

    private final PageTemplates templates;

    Answers(PageTemplates templates) {
        this.templates = templates;
    }

    /** Who has this version already is told so. Weak, for it may be compressed on its way. */
    ResponseEntity<Object> page(RenderedPage page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .eTag("W/\"" + page.version() + "\"")
                .body(page.html());
    }

    ResponseEntity<Object> noPage() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(HTML).body(templates.notFound());
    }

    ResponseEntity<Object> noPageNow() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .contentType(HTML)
                .body(templates.unavailable());
    }

    ResponseEntity<Object> json(PageJson page) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page);
    }

    ResponseEntity<Object> noJson() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404,\"detail\":\"not found\"}");
    }

    ResponseEntity<Object> noJsonNow() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SOON)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503}");
    }
}
