package link.aftersales.sandbox.journey;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The browser inside the WeCom of a colleague: WeCom knows whose it is, and follows wherever it is sent. */
final class WecomPhone {

    private static final String WECOM = "Mozilla/5.0 (Linux; Android 14) wxwork/4.1.20 MicroMessenger/7.0.1";
    private static final Pattern KEY = Pattern.compile("name=\"?key\"? value=\"?([\\w.-]+)");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(Redirect.ALWAYS)
            .cookieHandler(cookies)
            .build();

    WecomPhone(Colleague owner, URI wecom) {
        HttpCookie who = new HttpCookie("wecom_member", owner.userid());
        who.setVersion(0);
        who.setPath("/");
        cookies.getCookieStore().add(wecom, who);
    }

    /** What stands on the page behind a link at last, after all redirects. */
    HttpResponse<String> opens(String link) {
        return send(HttpRequest.newBuilder(URI.create(link)).GET());
    }

    /** Presses a button of the page that it is shown for this ticket; the answer is the page after it. */
    String presses(HttpResponse<String> page, String ticketNo, String action, String words) {
        Matcher key = KEY.matcher(page.body());
        if (!key.find()) {
            throw new AssertionError("no form on the page: " + page.body());
        }
        URI form = page.uri().resolve(page.uri().getPath() + "/tickets/" + ticketNo + "/actions");
        String body = "key=%s&action=%s&words=%s".formatted(encoded(key.group(1)), action, encoded(words));
        return send(HttpRequest.newBuilder(form)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .body();
    }

    /** Opens it again until these words stand there. */
    String reads(String link, String words) {
        return eventually(WechatUser.PATIENCE, () -> opens(link).body(), page -> page.contains(words));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("User-Agent", WECOM).build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
