package link.aftersales.projectlink.page.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import link.aftersales.projectlink.page.NoteView;
import link.aftersales.projectlink.page.View;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.viewer.MemberSession;
import link.aftersales.projectlink.viewer.MemberSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hears from the page itself that somebody sees it. The beacon brings what stood in the address, {@code ?d=} and the
 * delivery; {@code {"d":"…"}} says the same.
 */
@RestController
class SeenController {

    private static final int LONGEST = 200;
    private static final Pattern DELIVERY =
            Pattern.compile("\\bd\\W{1,6}(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\b");

    private final NoteView noteView;
    private final MemberSessions sessions;
    private final Answers answers;

    SeenController(NoteView noteView, MemberSessions sessions, Answers answers) {
        this.sessions = sessions;
        this.noteView = noteView;
        this.answers = answers;
    }

    @PostMapping("/project/{token}/seen")
    ResponseEntity<Object> seen(
            @PathVariable String token,
            @CookieValue(name = MemberSessions.COOKIE, required = false) @Nullable String session,
            InputStream body)
            throws IOException {
        String words = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        String member = sessions.read(session).map(MemberSession::userId).orElse(null);
        return noteView.note(LinkToken.of(token), new View(delivery(words), member))
                ? ResponseEntity.noContent().build()
                : answers.noPage();
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> databaseAway() {
        return answers.noPageNow();
    }

    /** What is no delivery was opened otherwise. */
    private static @Nullable UUID delivery(String body) {
        Matcher delivery = DELIVERY.matcher(body);
        return delivery.find() ? UUID.fromString(delivery.group(1)) : null;
    }
}
