package link.aftersales.ticket.attachment.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.ticket.attachment.ReadAttachment;
import link.aftersales.ticket.attachment.ReadAttachment.Opened;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives project-link-service the bytes of an attachment, or a range of them; whoever asks has checked the token before. */
@RestController
class AttachmentController {

    private static final String PATH = "/internal/tickets/{ticketNo}/attachments/{id}";

    private final ReadAttachment attachments;

    AttachmentController(ReadAttachment attachments) {
        this.attachments = attachments;
    }

    @GetMapping(PATH)
    ResponseEntity<Resource> content(@PathVariable String ticketNo, @PathVariable UUID id) {
        return answer(attachments.read(ticketNo, id));
    }

    @GetMapping(path = PATH, params = "thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String ticketNo, @PathVariable UUID id) {
        return answer(attachments.readThumbnail(ticketNo, id));
    }

    private static ResponseEntity<Resource> answer(Optional<Opened> opened) {
        Opened one = opened.orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        String saved = ContentDisposition.attachment()
                .filename(one.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, saved)
                .contentType(MediaType.parseMediaType(one.contentType()))
                .body(new StoredResource(one.content()));
    }
}
