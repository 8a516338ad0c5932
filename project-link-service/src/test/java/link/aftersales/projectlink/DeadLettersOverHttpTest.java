package link.aftersales.projectlink;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.test.RealServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.core.KafkaTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class DeadLettersOverHttpTest {

    private static final String PATH = "/api/admin/dead-letters/project-link-service";
    private static final String PHONE = "13800138000";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    @Qualifier("messagingKafkaTemplate")
    private KafkaTemplate<String, byte[]> kafka;

    @Test
    void areListedAndStayOpenWhileTheyFail() {
        kafka.send(Topics.TICKET_EVENTS, PHONE, ("{\"phone\": \"" + PHONE).getBytes(StandardCharsets.UTF_8));

        String list = eventually(() -> ask(HttpMethod.GET, "").getBody(), body -> body.contains("\"total\":1"));
        Map<String, Object> letter =
                JsonPath.<List<Map<String, Object>>>read(list, "$.items").getFirst();
        assertThat(letter)
                .containsEntry("topic", Topics.TICKET_EVENTS)
                .containsEntry("error", "link.aftersales.messaging.UndecodableRecord")
                .containsEntry("size", 22)
                .containsKeys("id", "at", "place", "key");
        assertThat(list).doesNotContain(PHONE);

        ResponseEntity<String> retried = ask(HttpMethod.POST, "/" + letter.get("id") + "/retry");
        assertThat(retried.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(retried.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(retried.getBody()).contains("\"error\":\"link.aftersales.messaging.UndecodableRecord\"");
        assertThat(ask(HttpMethod.GET, "").getBody()).contains("\"total\":1");
    }

    @Test
    void thatAreNoneAreNotFound() {
        assertThat(ask(HttpMethod.POST, "/nothing/retry").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void areShownToTheHolderOfTheKeyOnly() {
        assertThat(http.getForEntity(PATH, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    private ResponseEntity<String> ask(HttpMethod method, String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(Office.KEY);
        return http.exchange(PATH + path, method, new HttpEntity<>(headers), String.class);
    }
}
