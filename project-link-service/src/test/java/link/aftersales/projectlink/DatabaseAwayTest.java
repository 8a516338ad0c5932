package link.aftersales.projectlink;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.Office.usualProject;
import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.messaging.test.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class DatabaseAwayTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private EmbeddedDatabase database;

    @AfterEach
    void comeBack() {
        database.comeBack();
        eventually(
                () -> assertThat(http.getForEntity("/project/x", String.class).getStatusCode())
                        .isEqualTo(HttpStatus.NOT_FOUND));
    }

    @Test
    void asksEverybodyToComeAgainInHisLanguage() {
        database.goAway();

        assertComeAgain(http.getForEntity("/project/x", String.class), "text/html;charset=UTF-8");
        assertComeAgain(http.getForEntity("/api/project/x", String.class), MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertComeAgain(http.getForEntity("/project/x/attachments/AS/1", String.class), "text/html;charset=UTF-8");
        assertComeAgain(http.postForEntity("/project/x/seen", "{}", String.class), "text/html;charset=UTF-8");
        assertComeAgain(new Office(http).put("AWAY-1", usualProject()), MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        assertComeAgain(new Office(http).get(""), MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }

    private static void assertComeAgain(ResponseEntity<String> answer, String type) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getContentType()).hasToString(type);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }
}
