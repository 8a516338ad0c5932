package link.aftersales.ticket.attachment.web;

import java.util.UUID;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.attachment.Attachments.Content;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives project-link-service the bytes of an attachment; whoever asks has checked the token before. */
@RestController
class AttachmentController {

    private final Attachments attachments;

    AttachmentController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping("/internal/tickets/{ticketNo}/attachments/{id}")
    ResponseEntity<byte[]> content(@PathVariable String ticketNo, @PathVariable UUID id) {
        Content content =
                attachments.content(ticketNo, id).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(content.contentType()))
                .body(content.bytes());
    }
}
