package link.aftersales.projectlink.console.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.projectlink.console.ConsoleSettings;
import link.aftersales.projectlink.console.Session;
import link.aftersales.projectlink.console.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only people with a session in, takes nothing from other sites, and sets the headers of all that the console answers.
 * Without an admin key nothing is here.
 */
class ConsoleDoor extends OncePerRequestFilter {

    static final String COOKIE = "console";
    static final String PATH = "/console";
    static final String LOG_IN = PATH + "/login";
    static final String SESSION = ConsoleDoor.class.getName() + ".session";

    /** Of a form; before a framework that knows nothing of people refuses it. */
    private static final long LARGEST = 10L * 1024 * 1024;

    private static final String ASSETS = PATH + "/assets/";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; media-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "Cache-Control",
            "no-store",
            // more would end with an Origin that nobody can check
            "Referrer-Policy",
            "same-origin",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "X-Robots-Tag",
            "noindex, nofollow");

    private final ConsoleSettings settings;
    private final Sessions sessions;
    private final SameSite sameSite;

    ConsoleDoor(ConsoleSettings settings, Sessions sessions) {
        this.settings = settings;
        this.sessions = sessions;
        this.sameSite = new SameSite(settings.publicBaseUrl());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!settings.open()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        HEADERS.forEach(response::setHeader);
        if (!HttpMethod.GET.matches(request.getMethod()) && !sameSite.sent(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        Optional<Session> session = session(request);
        session.ifPresent(one -> request.setAttribute(SESSION, one));
        String path = request.getRequestURI();
        if (request.getContentLengthLong() > LARGEST) {
            go(response, ImportsController.TOO_LARGE);
        } else if (session.isPresent() || path.equals(LOG_IN) || path.startsWith(ASSETS)) {
            chain.doFilter(request, response);
        } else {
            toLogIn(request, response);
        }
    }

    private Optional<Session> session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> sessions.of(cookie.getValue()).stream())
                        .findFirst();
    }

    /** A part of a page that asks must not be filled with the log-in. */
    private static void toLogIn(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", LOG_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            go(response, LOG_IN);
        }
    }

    private static void go(HttpServletResponse response, String address) {
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }
}
