package link.aftersales.projectlink.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import link.aftersales.contracts.LinkEvent.PageSeen;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class SeenOverHttpTest {

    private final UUID delivery = UUID.randomUUID();

    @Autowired
    private TestRestTemplate http;

    @Value("${spring.kafka.bootstrap-servers}")
    private String kafka;

    private PublishedEvents published;

    @BeforeEach
    void listen() {
        published = PublishedEvents.fromNow(kafka);
    }

    @AfterEach
    void stop() {
        published.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?d=%s", "?whole&d=%s", "{\"d\": \"%s\"}"})
    void tellsWhichPushBroughtSomebodyToThePage(String body) {
        String token = new Office(http).tokenOf("SEEN-1");

        ResponseEntity<String> answer = seen(token, body.formatted(delivery));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        PageSeen event =
                published.await(PageSeen.class, page -> page.projectNo().equals("SEEN-1"));
        assertThat(event.deliveryId()).isEqualTo(delivery.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"d\":null}", "?d=1", "<xml/>", "{\"d\":\"' or ''='\"}"})
    void takesWhatIsNoPushForAViewWithoutOne(String body) {
        String project = "SEEN-" + UUID.randomUUID().toString().substring(0, 8);

        assertThat(seen(new Office(http).tokenOf(project), body).getStatusCode())
                .isEqualTo(HttpStatus.NO_CONTENT);

        PageSeen event =
                published.await(PageSeen.class, page -> page.projectNo().equals(project));
        assertThat(event.deliveryId()).isNull();
    }

    @Test
    void answersATokenThatNobodyHasLikeEveryOtherOne() {
        ResponseEntity<byte[]> page = http.getForEntity("/project/unknown", byte[].class);

        ResponseEntity<byte[]> answer = http.postForEntity("/project/unknown/seen", "{}", byte[].class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).isEqualTo(page.getBody());
    }

    @Test
    void doesNotTakeAFetchedPageForASeenOne() {
        String fetched = new Office(http).tokenOf("SEEN-2");
        http.getForEntity("/project/" + fetched + "?d=" + delivery, String.class);
        http.getForEntity("/project/" + fetched + "/seen?d=" + delivery, String.class);
        String seen = new Office(http).tokenOf("SEEN-3");
        seen(seen, "");

        published.await(PageSeen.class, page -> page.projectNo().equals("SEEN-3"));

        assertThat(published.of(PageSeen.class)).extracting(PageSeen::projectNo).doesNotContain("SEEN-2");
    }

    private ResponseEntity<String> seen(String token, String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.TEXT_PLAIN);
        return http.postForEntity("/project/{token}/seen", new HttpEntity<>(body, headers), String.class, token);
    }
}
