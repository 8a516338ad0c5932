package link.aftersales.projectlink.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import link.aftersales.projectlink.console.ConsoleSettings;
import link.aftersales.projectlink.console.LogInLimit;
import link.aftersales.projectlink.console.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The way in and out. */
@Controller
class LogInController {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z_@.-]{0,64}");
    private static final int LONGEST_KEY = 200;

    private final Sessions sessions;
    private final LogInLimit limit;
    private final ConsoleSettings settings;
    private final Screens screens;

    LogInController(Sessions sessions, LogInLimit limit, ConsoleSettings settings, Screens screens) {
        this.sessions = sessions;
        this.limit = limit;
        this.settings = settings;
        this.screens = screens;
    }

    @GetMapping(ConsoleDoor.LOG_IN)
    View logIn(HttpServletRequest request) {
        return Screens.session(request) == null ? screens.show(form("")) : screens.go(ConsoleDoor.PATH);
    }

    @PostMapping(ConsoleDoor.LOG_IN)
    View logIn(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String who,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = who.strip();
        if (!ACCOUNT.matcher(account).matches()) {
            return again("", "账号格式不对：请填企业微信账号（userid），或不填。", HttpStatus.BAD_REQUEST);
        }
        String address = address(request);
        if (!limit.allows(address)) {
            return again(account, "密钥错误次数太多，请 10 分钟后再试。", HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<String> pass = key.length() > LONGEST_KEY ? Optional.empty() : sessions.begin(key.strip(), account);
        if (pass.isEmpty()) {
            return again(account, "密钥不对，请检查后再试。", HttpStatus.UNAUTHORIZED);
        }
        limit.forget(address);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(pass.get(), settings.session()));
        return screens.go(ConsoleDoor.PATH);
    }

    @PostMapping(ConsoleDoor.PATH + "/logout")
    View logOut(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
        return screens.go(ConsoleDoor.LOG_IN, Done.LEFT);
    }

    private View again(String account, String words, HttpStatus status) {
        return screens.show(form(account).with(Notice.bad(words), status));
    }

    private static Screen form(String account) {
        return Screen.of(
                "登录管理台",
                "用管理密钥（ADMIN_API_KEY）登录，8 小时后自动退出。密钥只用来换取登录状态，不会保存在浏览器里。",
                List.of(Form.page(
                        ConsoleDoor.LOG_IN,
                        "登录",
                        Field.secret("key", "管理密钥"),
                        Field.text("who", "您的企业微信账号（userid）", account, 64).hint("可不填。人工核验等操作会用它作为默认的经办人。"))));
    }

    private String cookie(String pass, Duration age) {
        return ResponseCookie.from(ConsoleDoor.COOKIE, pass)
                .path(ConsoleDoor.PATH)
                .httpOnly(true)
                .secure("https".equals(settings.publicBaseUrl().getScheme()))
                .sameSite("Strict")
                .maxAge(age)
                .build()
                .toString();
    }

    /** As the gateway derived it. */
    private static String address(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("X-Forwarded-For"), request.getRemoteAddr());
    }
}
