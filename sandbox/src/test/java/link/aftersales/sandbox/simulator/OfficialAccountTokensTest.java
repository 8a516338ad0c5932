package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import me.chanjar.weixin.mp.api.WxMpService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficialAccountTokensTest {

    @TempDir
    Path directory;

    private Playground playground;
    private WxMpService mp;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        mp = playground.mp();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void keepsTheStableTokenUntilItsLastFiveMinutes() {
        String first = stableToken();
        playground.advance(6800);
        assertThat(stableToken()).isEqualTo(first);

        playground.advance(101);

        assertThat(stableToken()).isNotEqualTo(first);
        assertThat(errcode(first)).as("both live for five minutes").isEqualTo(40003);
        playground.advance(301);
        assertThat(errcode(first)).isEqualTo(40001);
    }

    @Test
    void killsAnOldTokenFiveMinutesAfterANewOneAndAnyTokenAfterTwoHours() {
        String old = token();
        String latest = token();
        assertThat(errcode(old)).isEqualTo(40003);

        playground.advance(300);

        assertThat(errcode(old)).isEqualTo(40001);
        assertThat(errcode(latest)).isEqualTo(40003);
        playground.advance(7200);
        assertThat(errcode(latest)).isEqualTo(42001);
        assertThat(errcode("invented")).isEqualTo(40014);
        assertThat(errcode("")).isEqualTo(41001);
    }

    @Test
    void refusesWrongCredentialsBodiesAndMethodsLikeThePlatform() {
        String token = token();
        String tokenPath = "/cgi-bin/token?grant_type=client_credential&appid=" + Accounts.APP_ID;

        assertThat(code("GET", tokenPath + "&secret=wrong", null)).isEqualTo(40001);
        assertThat(code("GET", "/cgi-bin/token?grant_type=client_credential&appid=x&secret=y", null))
                .isEqualTo(40013);
        assertThat(code("POST", "/cgi-bin/message/custom/send?access_token=" + token, "{oops"))
                .isEqualTo(47001);
        assertThat(code("GET", "/cgi-bin/message/custom/send?access_token=" + token, null))
                .isEqualTo(43002);
        assertThat(code("POST", "/cgi-bin/message/custom/send?access_token=" + token, "{\"touser\":\"x\"}"))
                .isEqualTo(40008);
    }

    @Test
    void writesNoSecretIntoTheLedger() {
        String token = token();
        errcode(token);

        String ledger = playground.control("GET", "/ledger", null).toString();

        assertThat(ledger).contains("/cgi-bin/user/info", "40003").doesNotContain(token, "mp-secret");
    }

    private String token() {
        return playground
                .api(
                        "GET",
                        "/cgi-bin/token?grant_type=client_credential&secret=mp-secret&appid=" + Accounts.APP_ID,
                        null)
                .path("access_token")
                .asText();
    }

    private String stableToken() {
        String body = "{\"grant_type\":\"client_credential\",\"appid\":\"%s\",\"secret\":\"mp-secret\"}"
                .formatted(Accounts.APP_ID);
        return playground
                .api("POST", "/cgi-bin/stable_token", body)
                .path("access_token")
                .asText();
    }

    /** What {@code user/info} of nobody answers: 40003 if the token is good. */
    private int errcode(String token) {
        return code("GET", "/cgi-bin/user/info?openid=nobody&access_token=" + token, null);
    }

    private int code(String method, String path, @Nullable String body) {
        return playground.api(method, path, body).path("errcode").asInt();
    }
}
