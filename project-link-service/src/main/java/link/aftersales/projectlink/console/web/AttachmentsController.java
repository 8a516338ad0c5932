package link.aftersales.projectlink.console.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import link.aftersales.projectlink.page.Attachments;
import link.aftersales.projectlink.page.OpenedAttachment;
import link.aftersales.projectlink.page.WantedAttachment;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What customers sent along: pictures are shown, all else is only ever downloaded, never run by a browser. */
@Controller
class AttachmentsController {

    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final Attachments attachments;

    AttachmentsController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping(TicketsController.PATH + "/{ticketNo:AS\\w{1,40}}/attachments/{id:[A-Za-z0-9._-]{1,100}}")
    ResponseEntity<?> attachment(
            @PathVariable String ticketNo,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String thumbnail) {
        return switch (attachments.open(new WantedAttachment(ticketNo, id, thumbnail != null, null))) {
            case OpenedAttachment.Content content -> stream(content, ticketNo + "-" + id);
            case OpenedAttachment.OutOfRange outside -> nothing(HttpStatus.NOT_FOUND);
            case OpenedAttachment.Missing missing -> nothing(HttpStatus.NOT_FOUND);
            case OpenedAttachment.Unavailable unavailable -> nothing(HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    private static ResponseEntity<?> nothing(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }

    private static ResponseEntity<?> stream(OpenedAttachment.Content content, String usualName) {
        boolean shown = SHOWN.contains(content.contentType());
        ContentDisposition.Builder disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(
                        shown ? MediaType.parseMediaType(content.contentType()) : MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(
                                        Objects.requireNonNullElse(content.fileName(), usualName),
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString());
        content.length().ifPresent(answer::contentLength);
        return answer.body(new InputStreamResource(content.body()));
    }
}
