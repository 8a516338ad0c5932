package link.aftersales.projectlink.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import link.aftersales.projectlink.Office;
import link.aftersales.projectlink.console.AdminApisStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@ConsoleTest
@ExtendWith(OutputCaptureExtension.class)
class ConsoleDoorTest {

    private static final Map<String, String> RIGHT = Map.of("key", Office.KEY);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private AdminApisStub services;

    private Operator stranger;

    @BeforeEach
    void aBrowser() {
        services.reset();
        stranger = Operator.stranger(http);
    }

    @Test
    void exchangesTheKeyForACookieThatScriptsAndOtherSitesDoNotGet() {
        ResponseEntity<String> answer = stranger.post("/console/login", RIGHT);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo("/console");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE))
                .contains("Path=/console", "Max-Age=28800", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain(Office.KEY);
    }

    @Test
    void showsNothingToStrangersButTheLogIn() {
        for (String path : new String[] {"/console", "/console/", "/console/tickets", "/console/nothing"}) {
            ResponseEntity<String> answer = stranger.get(path);

            assertThat(answer.getStatusCode()).as(path).isEqualTo(HttpStatus.SEE_OTHER);
            assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).isEqualTo("/console/login");
            assertThat(answer.getBody()).isNull();
        }
        assertThat(stranger.get("/console/login").getBody()).contains("登录管理台").doesNotContain("<header>");
        assertThat(services.asked()).isEmpty();
    }

    @Test
    void sendsAPartOfAPageToTheLogInAsAWhole() {
        ResponseEntity<String> answer = stranger.with("HX-Request", "true").get("/console/tickets");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(answer.getHeaders().getFirst("HX-Redirect")).isEqualTo("/console/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"console=", "console=x.y", "console=OTk5OTk5OTk5OSBsaXNp.AAAA", "other=1; console=."})
    void takesNoCookieThatItDidNotSign(String cookie) {
        assertThat(stranger.with(HttpHeaders.COOKIE, cookie).get("/console").getStatusCode())
                .isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void looksAtNoMoreKeysFromAnAddressThatTriedFiveWrongOnes(CapturedOutput log) {
        Operator guesser = stranger.with("X-Forwarded-For", "203.0.113.9");
        for (int wrong = 0; wrong < 5; wrong++) {
            ResponseEntity<String> answer = guesser.post("/console/login", Map.of("key", "a-wrong-secret-" + wrong));
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
            assertThat(answer.getBody()).contains("密钥不对").doesNotContain("a-wrong-secret");
        }

        ResponseEntity<String> sixth = guesser.post("/console/login", RIGHT);

        assertThat(sixth.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(sixth.getHeaders().getFirst(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(stranger.with("X-Forwarded-For", "203.0.113.10")
                        .post("/console/login", RIGHT)
                        .getStatusCode())
                .isEqualTo(HttpStatus.SEE_OTHER);
        assertThat(log).doesNotContain("a-wrong-secret", Office.KEY);
    }

    @Test
    void logsOut() {
        ResponseEntity<String> answer = Operator.loggedIn(http).post("/console/logout", Map.of());

        assertThat(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE)).contains("console=;", "Max-Age=0");
        assertThat(answer.getHeaders().getFirst(HttpHeaders.LOCATION)).startsWith("/console/login");
    }

    @Test
    void takesNothingThatAnotherSiteSends() {
        Operator operator = Operator.loggedIn(http);
        Operator elsewhere = operator.without("Sec-Fetch-Site");

        for (Operator forged : new Operator[] {
            operator.with("Sec-Fetch-Site", "cross-site"),
            operator.with("Sec-Fetch-Site", "same-site"),
            operator.with("Sec-Fetch-Site", "none"),
            elsewhere,
            elsewhere.with("Origin", "null"),
            elsewhere.with("Origin", "https://evil.example.com"),
            elsewhere.with("Origin", "http://after.example.com")
        }) {
            assertThat(forged.post("/console/tickets/AS20240202150112ABC/actions", Map.of("action", "accept"))
                            .getStatusCode())
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(forged.post("/console/login", RIGHT).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(services.asked()).isEmpty();
        assertThat(elsewhere
                        .with("Origin", "https://after.example.com")
                        .post("/console/logout", Map.of())
                        .getStatusCode())
                .isEqualTo(HttpStatus.SEE_OTHER);
    }

    @Test
    void guardsAllThatItAnswersFromFramesCachesAndForeignScripts() {
        Operator operator = Operator.loggedIn(http);
        for (ResponseEntity<String> answer :
                List.of(operator.get("/console"), operator.get("/console/nothing"), stranger.get("/console/login"))) {
            assertThat(answer.getHeaders().toSingleValueMap())
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("x-content-type-options", "nosniff");
            assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                    .startsWith("default-src 'none'; style-src 'self'; script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.getBody()).doesNotContain("<style", " style=", " onclick", Office.KEY);
        }
    }

    @Test
    void keepsTheStyleSheetAndTheScriptAtItsOwnOriginForEver() {
        var addresses = Pattern.compile("/console/assets/[0-9a-f]{32}\\.(css|js|svg)")
                .matcher(stranger.get("/console/login").getBody())
                .results()
                .map(found -> found.group())
                .toList();

        assertThat(addresses).hasSize(3);
        for (String address : addresses) {
            ResponseEntity<String> asset = stranger.get(address);
            assertThat(asset.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(asset.getHeaders().getCacheControl()).contains("max-age=31536000", "immutable");
        }
        assertThat(stranger.get("/console/assets/other.js").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }
}
