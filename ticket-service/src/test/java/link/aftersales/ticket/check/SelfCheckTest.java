package link.aftersales.ticket.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import link.aftersales.ticket.TicketServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

@TicketServiceTest
class SelfCheckTest {

    @Autowired
    private TestRestTemplate http;

    @Test
    void looksAtEverythingInOrder() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(TicketServiceTest.ADMIN_KEY);
        String body = http.exchange(
                        "/api/admin/self-check/ticket-service", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                .getBody();

        assertThat(JsonPath.<List<String>>read(body, "$.checks[*].check"))
                .containsExactly("wechat-access", "wecom-access", "kf-access", "dead-letters");
        assertThat(JsonPath.<List<String>>read(body, "$.checks[*].words")).noneMatch(String::isBlank);
    }
}
