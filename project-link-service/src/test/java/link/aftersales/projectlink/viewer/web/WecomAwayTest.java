package link.aftersales.projectlink.viewer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** WeCom's API refuses connections: its address is one where nobody listens. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "ADMIN_API_KEY=" + Office.KEY,
            "WECOM_OAUTH=on",
            "WECOM_CORP_ID=wwcorp",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=secret-of-the-app",
            "WECOM_API_URL=http://127.0.0.1:9"
        })
@RealServers
class WecomAwayTest {

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate http;

    @Test
    void aWecomThatFailsKeepsNobodyFromThePage() {
        String token = new Office(http).tokenOf("AWAY-1");
        Browser browser = new Browser(port);
        HttpResponse<String> sent = browser.open("/project/" + token);
        String state = sent.headers().firstValue("Location").orElse("").replaceFirst(".*&state=([^#]*)#.*", "$1");

        assertThat(browser.open("/oauth/wecom?code=C&state=" + state).statusCode())
                .isEqualTo(302);

        assertThat(browser.open("/project/" + token).statusCode()).isEqualTo(200);
        assertThat(new Browser(port).open("/project/" + token).statusCode())
                .as("nobody waits for it soon after")
                .isEqualTo(200);
    }
}
