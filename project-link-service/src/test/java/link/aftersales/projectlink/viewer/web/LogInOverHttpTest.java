package link.aftersales.projectlink.viewer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import link.aftersales.projectlink.viewer.MemberSession;
import link.aftersales.projectlink.viewer.MemberSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ADMIN_API_KEY=" + Office.KEY,
            "PUBLIC_BASE_URL=https://fuwu.example.com",
            "WECOM_OAUTH=on",
            "WECOM_OAUTH_URL=https://weixin.example.com/",
            "WECOM_CORP_ID=wwcorp",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=secret-of-the-app"
        })
@RealServers
class LogInOverHttpTest {

    private static final WecomStub WECOM = WecomStub.start();
    private static final String NOBODYS = "kJ3vYw0q8Zr5sT1uXa2bC4dE6fG7hI9jK0lM1nO2pQ3";

    @DynamicPropertySource
    static void wecom(DynamicPropertyRegistry registry) {
        registry.add("WECOM_API_URL", WECOM::url);
    }

    @AfterAll
    static void close() {
        WECOM.close();
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private MemberSessions sessions;

    @Autowired
    private JdbcClient jdbc;

    private Office office;
    private Browser browser;
    private String token = "";

    @BeforeEach
    void open() {
        office = new Office(http);
        browser = new Browser(port);
        token = office.tokenOf("LOGIN-1");
    }

    @Test
    void sendsAMemberSilentlyThroughWecomAndTheTokenStaysHere() {
        HttpResponse<String> sent = browser.open("/project/" + token);

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(location(sent))
                .startsWith("https://weixin.example.com/connect/oauth2/authorize?appid=wwcorp"
                        + "&redirect_uri=https%3A%2F%2Ffuwu.example.com%2Foauth%2Fwecom"
                        + "&response_type=code&scope=snsapi_base&agentid=1000002&state=")
                .endsWith("#wechat_redirect")
                .doesNotContain(token);
        assertThat(sent.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(sent.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.cookie("viewer_login")).hasSize(43).isNotEqualTo(state(sent));
    }

    @Test
    void recognisesAMemberWhoComesBackAndGoesOnToHisPage() {
        String push = UUID.randomUUID().toString();
        String state = state(browser.open("/project/" + token + "?d=" + push));

        HttpResponse<String> back = comeBack(state, WECOM.code("C-1", "\"userid\":\"LiSi\""));

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(URI.create("/oauth/wecom").resolve(location(back))).hasToString("/project/" + token + "?d=" + push);
        assertThat(back.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(sessions.read(browser.cookie("viewer")).map(MemberSession::userId))
                .hasValue("LiSi");
        assertThat(back.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("viewer=")
                .contains("Path=/project/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=43200"));
        assertThat(browser.open("/project/" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAStateThatWasForged() {
        browser.open("/project/" + token);

        HttpResponse<String> back = comeBack("forged", WECOM.code("C-2", "\"userid\":\"lisi\""));

        assertRefused(back, "C-2");
    }

    @Test
    void refusesAStateThatCameBackBefore() {
        String state = state(browser.open("/project/" + token));
        String bound = browser.cookie("viewer_login");
        comeBack(state, WECOM.code("C-3", "\"userid\":\"lisi\""));
        browser.keep("viewer_login", bound);
        browser.keep("viewer", "");

        HttpResponse<String> back = comeBack(state, WECOM.code("C-4", "\"userid\":\"wangwu\""));

        assertRefused(back, "C-4");
    }

    @Test
    void refusesAStateThatAnotherBrowserBegan() {
        String state = state(browser.open("/project/" + token));
        Browser another = new Browser(port);
        another.open("/project/" + token);

        HttpResponse<String> back = another.open("/oauth/wecom?state=" + state + "&code=C-5");

        assertRefused(back, "C-5");
    }

    @Test
    void refusesAStateThatIsOver() {
        String state = state(browser.open("/project/" + token));
        jdbc.sql("update log_ins set expires_at = now() - interval '1 second'").update();

        assertRefused(comeBack(state, "C-6"), "C-6");
    }

    @Test
    void showsNobodyTheLinkThatReplacedTheOneHeHad() {
        String state = state(browser.open("/project/" + token));
        String rotated = office.rotate("LOGIN-1");

        HttpResponse<String> back = comeBack(state, WECOM.code("C-7", "\"userid\":\"lisi\""));

        assertRefused(back, "C-7");
        assertThat(back.headers().map().toString() + back.body()).doesNotContain(rotated);
    }

    @Test
    void aCodeThatWasUsedNamesNobodyAndThePageIsReadAllTheSame() {
        comeBack(state(browser.open("/project/" + token)), WECOM.code("C-8", "\"userid\":\"lisi\""));
        Browser thief = new Browser(port);

        HttpResponse<String> back = thief.open("/oauth/wecom?code=C-8&state=" + state(thief.open("/project/" + token)));

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(thief.cookie("viewer")).isEmpty();
        assertThat(thief.open("/project/" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void aCustomerInWecomIsNobody() {
        comeBack(
                state(browser.open("/project/" + token)),
                WECOM.code("C-9", "\"openid\":\"o1\",\"external_userid\":\"wm1\""));

        assertThat(browser.cookie("viewer")).isEmpty();
        assertThat(browser.open("/project/" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverComesBackWithNothingReadsThePageNextTime() {
        browser.open("/project/" + token);

        assertThat(browser.open("/project/" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void sendsNobodyElseThroughWecom() {
        assertThat(browser.open("/project/" + token, Map.of("User-Agent", "Mozilla/5.0 (Windows NT 10.0)"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.open("/project/" + token, Map.of("X-Refresh", "1")).statusCode())
                .isEqualTo(200);
        assertThat(browser.open("/project/" + token, Map.of("Sec-Fetch-Dest", "empty"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.open("/project/" + NOBODYS).statusCode()).isEqualTo(404);
        assertThat(browser.open("/api/project/" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatWasTamperedWithIsNone() {
        comeBack(state(browser.open("/project/" + token)), WECOM.code("C-11", "\"userid\":\"lisi\""));
        List<String> parts = List.of(browser.cookie("viewer").split("\\."));
        String another = List.of(sessions.open("wangwu").split("\\.")).getFirst();

        assertThat(sessions.read(String.join(".", another, parts.get(1), parts.get(2), parts.get(3))))
                .isEmpty();
        assertThat(sessions.read(String.join(".", parts.get(0), parts.get(1), "9" + parts.get(2), parts.get(3))))
                .isEmpty();
        assertThat(sessions.read("x")).isEmpty();
        assertThat(sessions.read(browser.cookie("viewer"))).isPresent();
    }

    @Test
    void theMemberStandsInTheLogOfViews() {
        comeBack(state(browser.open("/project/" + token)), WECOM.code("C-12", "\"userid\":\"lisi\""));

        browser.post("/project/" + token + "/seen", Map.of(), Map.of());

        assertThat(jdbc.sql("select member from link_views where project_no = 'LOGIN-1'")
                        .query(String.class)
                        .list())
                .contains("lisi");
    }

    private HttpResponse<String> comeBack(String state, String code) {
        return browser.open("/oauth/wecom?code=" + code + "&state=" + state);
    }

    private void assertRefused(HttpResponse<String> back, String code) {
        assertThat(back.statusCode()).isEqualTo(400);
        assertThat(back.body()).contains("重新打开").doesNotContain(token);
        assertThat(back.headers().firstValue("Location")).isEmpty();
        assertThat(back.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(WECOM.asked()).doesNotContain(code);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String state(HttpResponse<String> sent) {
        return location(sent).replaceFirst(".*&state=([^#]*)#.*", "$1");
    }
}
