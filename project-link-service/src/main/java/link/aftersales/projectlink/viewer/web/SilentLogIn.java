package link.aftersales.projectlink.viewer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.viewer.Began;
import link.aftersales.projectlink.viewer.BeginLogIn;
import link.aftersales.projectlink.viewer.MemberSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.WebUtils;

/**
 * Sends whoever opens a page inside WeCom through WeCom first, so that it names him, silently and once in a while. What the
 * page itself fetches and what a browser fetches ahead goes no such way.
 */
@Component
class SilentLogIn implements HandlerInterceptor {

    private static final String INSIDE_WECOM = "wxwork/";
    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final BeginLogIn beginLogIn;
    private final MemberSessions sessions;
    private final WecomDoor door;
    private final ViewerCookies cookies;

    SilentLogIn(BeginLogIn beginLogIn, MemberSessions sessions, WecomDoor door, ViewerCookies cookies) {
        this.beginLogIn = beginLogIn;
        this.sessions = sessions;
        this.door = door;
        this.cookies = cookies;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!concerns(request) || !beginLogIn.possible()) {
            return true;
        }
        Optional<Began> began = beginLogIn.begin(token(request), delivery(request.getParameter("d")));
        began.ifPresent(one -> send(response, one));
        return began.isEmpty();
    }

    private boolean concerns(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && header(request, HttpHeaders.USER_AGENT)
                        .toLowerCase(Locale.ROOT)
                        .contains(INSIDE_WECOM)
                && header(request, "X-Refresh").isEmpty()
                && (header(request, "Sec-Fetch-Dest").isEmpty()
                        || header(request, "Sec-Fetch-Dest").equals("document"))
                && cookie(request, ViewerCookies.TRIED) == null
                && sessions.read(cookie(request, MemberSessions.COOKIE)).isEmpty();
    }

    private void send(HttpServletResponse response, Began began) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.browser(began.browser()));
        response.addHeader(HttpHeaders.SET_COOKIE, cookies.tried());
        response.setHeader(HttpHeaders.LOCATION, door.address(began.state()));
        response.setStatus(HttpStatus.FOUND.value());
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static LinkToken token(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return LinkToken.of(
                variables instanceof Map<?, ?> map && map.get("token") instanceof String token ? token : "");
    }

    private static @Nullable UUID delivery(@Nullable String text) {
        return text != null && UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }
}
