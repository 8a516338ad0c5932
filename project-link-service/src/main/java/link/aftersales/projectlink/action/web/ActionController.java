package link.aftersales.projectlink.action.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.contracts.TicketAction;
import link.aftersales.projectlink.action.Asked;
import link.aftersales.projectlink.action.AwaitAnswer;
import link.aftersales.projectlink.action.RequestAction;
import link.aftersales.projectlink.action.RequestAction.Result;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.viewer.MemberSession;
import link.aftersales.projectlink.viewer.MemberSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes the forms of a page. A page sends no referrer, so its forms come with the origin {@code null}: what proves them ours
 * is their key, and what a browser says about the site that sent them.
 */
@RestController
class ActionController {

    private static final int LONGEST = 500;

    private final RequestAction requestAction;
    private final AwaitAnswer awaitAnswer;
    private final MemberSessions sessions;

    ActionController(RequestAction requestAction, AwaitAnswer awaitAnswer, MemberSessions sessions) {
        this.requestAction = requestAction;
        this.awaitAnswer = awaitAnswer;
        this.sessions = sessions;
    }

    @PostMapping(
            value = "/project/{token}/tickets/{ticketNo}/actions",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Void> act(
            @PathVariable String token,
            @PathVariable String ticketNo,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String words,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "same-origin") String site,
            @CookieValue(name = MemberSessions.COOKIE, required = false) @Nullable String cookie) {
        Optional<TicketAction> wanted = action(action);
        if (wanted.isEmpty() || words.codePointCount(0, words.length()) > LONGEST || !site.equals("same-origin")) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Optional<MemberSession> member = sessions.read(cookie);
        return member.isEmpty()
                ? seeOther(token)
                : act(LinkToken.of(token), new Asked(member.get(), ticketNo, wanted.get(), plain(words), key));
    }

    @ExceptionHandler
    ResponseEntity<Void> databaseAway(DataAccessResourceFailureException away) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    private ResponseEntity<Void> act(LinkToken token, Asked asked) {
        return switch (requestAction.request(token, asked)) {
            case Result.OnItsWay(var id) -> {
                awaitAnswer.await(id);
                yield seeOther(token.secret());
            }
            case Result.NoSuchTicket none -> ResponseEntity.notFound().build();
            case Result.NotOurs none ->
                ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        };
    }

    /** Whose session is over is recognised again on the way to the page. */
    private static ResponseEntity<Void> seeOther(String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, "../../../" + LinkToken.of(token).secret())
                .build();
    }

    private static Optional<TicketAction> action(String text) {
        return Stream.of(TicketAction.values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }

    /** Lines stay lines; what no keyboard writes goes. */
    private static String plain(String words) {
        return words.replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n]]", " ")
                .replaceAll("\\p{Cs}", "")
                .strip();
    }
}
