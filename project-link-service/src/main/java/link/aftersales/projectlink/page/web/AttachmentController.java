package link.aftersales.projectlink.page.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import link.aftersales.projectlink.page.OpenedAttachment;
import link.aftersales.projectlink.page.ReadAttachment;
import link.aftersales.projectlink.project.LinkToken;
import org.springframework.core.io.InputStreamResource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Pictures are shown in the page; whatever else a customer sent is only ever downloaded, never run by a browser. */
@RestController
class AttachmentController {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String NOBODYS = "-";

    private final ReadAttachment readAttachment;
    private final Answers answers;

    AttachmentController(ReadAttachment readAttachment, Answers answers) {
        this.readAttachment = readAttachment;
        this.answers = answers;
    }

    @GetMapping("/project/{token}/attachments/{ticketNo}/{id}")
    ResponseEntity<?> attachment(@PathVariable String token, @PathVariable String ticketNo, @PathVariable String id) {
        return switch (readAttachment.read(LinkToken.of(token), wellFormed(ticketNo), wellFormed(id))) {
            case OpenedAttachment.Content content -> stream(content, ticketNo + "-" + id);
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

    private static ResponseEntity<InputStreamResource> stream(OpenedAttachment.Content content, String fileName) {
        boolean picture = PICTURES.contains(content.contentType());
        ContentDisposition shown = picture
                ? ContentDisposition.inline().build()
                : ContentDisposition.attachment().filename(fileName).build();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(
                        picture ? MediaType.parseMediaType(content.contentType()) : MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString());
        content.length().ifPresent(answer::contentLength);
        return answer.body(new InputStreamResource(content.body()));
    }

    private static String wellFormed(String name) {
        return NAME.matcher(name).matches() ? name : NOBODYS;
    }
}
