package link.aftersales.projectlink.viewer.web;

import java.time.Duration;
import link.aftersales.projectlink.project.Links;
import link.aftersales.projectlink.viewer.BeginLogIn;
import link.aftersales.projectlink.viewer.MemberSessions;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** What a browser keeps for us: no script reads it, no other site sends it along with a form. */
@Component
class ViewerCookies {

    /** Binds a state to the browser that began. */
    static final String BROWSER = "viewer_login";
    /** Somebody was just sent to WeCom: whatever comes of it, he reads the page next time. */
    static final String TRIED = "viewer_tried";

    static final String LOG_IN_PATH = "/oauth/wecom";
    private static final String PAGES = "/project/";
    private static final Duration NEXT_TRY = Duration.ofMinutes(10);

    private final Links links;
    private final MemberSessions sessions;

    ViewerCookies(Links links, MemberSessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    String browser(String secret) {
        return cookie(BROWSER, secret, LOG_IN_PATH, BeginLogIn.LIFE);
    }

    String noBrowser() {
        return cookie(BROWSER, "", LOG_IN_PATH, Duration.ZERO);
    }

    String tried() {
        return cookie(TRIED, "1", PAGES, NEXT_TRY);
    }

    String session(String session) {
        return cookie(MemberSessions.COOKIE, session, PAGES, sessions.life());
    }

    private String cookie(String name, String value, String path, Duration life) {
        return ResponseCookie.from(name, value)
                .path(links.path(path))
                .maxAge(life)
                .httpOnly(true)
                .secure(links.secure())
                .sameSite("Lax")
                .build()
                .toString();
    }
}
