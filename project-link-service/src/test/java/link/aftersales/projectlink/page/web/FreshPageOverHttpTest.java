package link.aftersales.projectlink.page.web;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.TicketEventMother.repair;
import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever comes back to a page asks whether it changed; nothing of it is kept by any cache meanwhile. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class FreshPageOverHttpTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void sendsNothingToWhoHasTheNewestVersion() {
        String token = new Office(http).tokenOf("FRESH-1");
        ResponseEntity<String> page = get("/project/" + token, null);

        ResponseEntity<String> again =
                get("/project/" + token, page.getHeaders().getETag());

        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(again.getBody()).isNull();
        assertThat(again.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getHeaders().getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(page.getBody())
                .contains("data-version=\"" + page.getHeaders().getETag().substring(3, 19) + "\"");
    }

    @Test
    void sendsThePageAgainOnceSomethingHappened() {
        String token = new Office(http).tokenOf("FRESH-2");
        String before = get("/project/" + token, null).getHeaders().getETag();

        transaction.executeWithoutResult(status -> outbox.append("AS-FRESH", repair("AS20240202150112FRE", "FRESH-2")));

        eventually(() -> assertThat(get("/project/" + token, before).getBody()).contains("AS20240202150112FRE"));
        assertThat(get("/project/" + token + "?whole", before).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void answersWhoGuessesTheSameWhateverVersionHeClaimsToHave() {
        for (String version : new String[] {"*", "W/\"x\"", "\"x\""}) {
            ResponseEntity<String> answer = get("/project/unknown", version);

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getHeaders().getETag()).isNull();
            assertThat(answer.getBody()).isEqualTo(get("/project/unknown", null).getBody());
        }
    }

    private ResponseEntity<String> get(String path, String version) {
        RequestEntity.HeadersBuilder<?> request = RequestEntity.get(path);
        return http.exchange(
                version == null
                        ? request.build()
                        : request.header("If-None-Match", version).build(),
                String.class);
    }
}
