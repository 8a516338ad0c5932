package link.aftersales.projectlink.viewer.web;

import java.nio.charset.StandardCharsets;
import link.aftersales.projectlink.viewer.EndLogIn;
import link.aftersales.projectlink.viewer.EndLogIn.Ended;
import link.aftersales.projectlink.viewer.Return;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where WeCom sends back whom it names. Every way that is not the whole one ends at the same few words. */
@RestController
class OauthController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String AGAIN = """
            <!doctype html><html lang="zh-CN"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1"><title>请重新打开</title>
            <p>请回到消息里，重新打开项目链接。</p>""";

    private final EndLogIn endLogIn;
    private final ViewerCookies cookies;

    OauthController(EndLogIn endLogIn, ViewerCookies cookies) {
        this.endLogIn = endLogIn;
        this.cookies = cookies;
    }

    @GetMapping(ViewerCookies.LOG_IN_PATH)
    ResponseEntity<String> back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            @CookieValue(name = ViewerCookies.BROWSER, defaultValue = "") String browser) {
        return endLogIn.end(state, browser, code).map(this::goOn).orElseGet(() -> again(HttpStatus.BAD_REQUEST));
    }

    @ExceptionHandler
    ResponseEntity<String> databaseAway(DataAccessResourceFailureException away) {
        return again(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private ResponseEntity<String> goOn(Ended ended) {
        HttpHeaders headers = secret();
        headers.add(HttpHeaders.SET_COOKIE, cookies.noBrowser());
        String session = ended.session();
        if (session != null) {
            headers.add(HttpHeaders.SET_COOKIE, cookies.session(session));
        }
        headers.set(HttpHeaders.LOCATION, page(ended.back()));
        return new ResponseEntity<>(headers, HttpStatus.FOUND);
    }

    private static String page(Return back) {
        String page = "../project/" + back.token().secret();
        return back.delivery() == null ? page : page + "?d=" + back.delivery();
    }

    private static ResponseEntity<String> again(HttpStatus status) {
        return ResponseEntity.status(status).headers(secret()).contentType(HTML).body(AGAIN);
    }

    private static HttpHeaders secret() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Robots-Tag", "noindex, nofollow");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        return headers;
    }
}
