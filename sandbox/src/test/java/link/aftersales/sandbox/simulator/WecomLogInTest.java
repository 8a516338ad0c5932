package link.aftersales.sandbox.simulator;

import static link.aftersales.sandbox.simulator.Playground.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import me.chanjar.weixin.cp.api.WxCpOAuth2Service;
import me.chanjar.weixin.cp.bean.WxCpOauth2UserInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WeCom names whoever opens an application's page. */
class WecomLogInTest {

    @TempDir
    Path directory;

    private Playground playground;
    private WxCpOAuth2Service oauth;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        playground.member("lisi");
        oauth = playground.cp().getOauth2Service();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void sendsAMemberBackWithACodeThatNamesHimOnce() throws Exception {
        String code = codeOf("lisi");

        assertThat(oauth.getAuthUserInfo(code).getUserId()).isEqualTo("lisi");
        assertThat(errcode(() -> oauth.getAuthUserInfo(code))).isEqualTo(40029);
    }

    @Test
    void namesNobodyFiveMinutesLater() throws Exception {
        String code = codeOf("lisi");

        playground.advance(300);

        assertThat(errcode(() -> oauth.getAuthUserInfo(code))).isEqualTo(40029);
    }

    @Test
    void tellsNoUseridOfACustomer() throws Exception {
        WxCpOauth2UserInfo customer = oauth.getAuthUserInfo(codeOf("wmCustomer"));

        assertThat(customer.getUserId()).isNull();
        assertThat(customer.getExternalUserId()).isEqualTo("wmCustomer");
    }

    @Test
    void asksThePersonAtTheKeyboardWhoseWecomItIs() throws Exception {
        HttpResponse<String> page = authorize(Accounts.CORP_ID, "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lisi", "wecom_member=lisi", "state=S%26");
    }

    @Test
    void refusesAnotherCompanysLink() throws Exception {
        assertThat(authorize("wwother", "wecom_member=lisi").statusCode()).isEqualTo(400);
    }

    private String codeOf(String name) throws IOException, InterruptedException {
        String back = authorize(Accounts.CORP_ID, "other=1; wecom_member=" + name)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(back)
                .startsWith("https://fuwu.example.com/oauth/wecom?code=")
                .endsWith("&state=S%26");
        return back.replaceFirst(".*[?]code=([^&]*)&.*", "$1");
    }

    private HttpResponse<String> authorize(String corpId, String cookie) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(playground.platform()
                + "/connect/oauth2/authorize?appid=" + corpId
                + "&redirect_uri=https%3A%2F%2Ffuwu.example.com%2Foauth%2Fwecom&response_type=code&scope=snsapi_base"
                + "&agentid=1&state=S%26"));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
