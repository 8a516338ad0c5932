package link.aftersales.projectlink.page.web;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.TicketEventMother.repair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import link.aftersales.projectlink.page.ticketservice.TicketServiceStub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClientException;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
@ExtendWith(OutputCaptureExtension.class)
class AttachmentsOverHttpTest {

    private static final TicketServiceStub TICKET_SERVICE = TicketServiceStub.start();
    private static final String TICKET = "AS20240202150112ATT";

    @DynamicPropertySource
    static void where(DynamicPropertyRegistry registry) {
        registry.add("ticket-service.url", TICKET_SERVICE::url);
        registry.add("ticket-service.read-timeout", () -> "500ms");
    }

    @AfterAll
    static void stop() {
        TICKET_SERVICE.close();
    }

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    private String token = "";

    @BeforeEach
    void aTicketWithAPictureAndAVoice() {
        token = new Office(http).tokenOf("ATT-1");
        transaction.executeWithoutResult(status -> outbox.append(TICKET, repair(TICKET, "ATT-1")));
        eventually(() -> assertThat(http.getForObject("/project/{token}", String.class, token))
                .contains(TICKET));
        TICKET_SERVICE.reset();
    }

    @Test
    void showsAPictureInThePage() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2};
        TICKET_SERVICE.keeps("/internal/tickets/" + TICKET + "/attachments/picture-1", "image/png", picture);

        ResponseEntity<byte[]> answer = open(token, TICKET, "picture-1");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).isEqualTo(picture);
        assertThat(answer.getHeaders().toSingleValueMap())
                .containsEntry("content-type", "image/png")
                .containsEntry("content-disposition", "inline")
                .containsEntry("content-length", "7")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cache-control", "no-store");
    }

    @Test
    void onlyEverDownloadsWhatIsNoPicture() {
        for (String type : new String[] {"text/html", "image/svg+xml", "audio/amr", "nonsense"}) {
            TICKET_SERVICE.keeps("/internal/tickets/" + TICKET + "/attachments/voice-1", type, "<script>".getBytes());

            ResponseEntity<byte[]> answer = open(token, TICKET, "voice-1");

            assertThat(answer.getHeaders().toSingleValueMap())
                    .as(type)
                    .containsEntry("content-type", "application/octet-stream")
                    .containsEntry("content-disposition", "attachment; filename=\"" + TICKET + "-voice-1\"");
        }
    }

    @Test
    void asksTheStoreOnlyForWhatThePageShows() {
        byte[] nothing = http.getForObject("/project/x", byte[].class);

        for (ResponseEntity<byte[]> answer : List.of(
                open("x", TICKET, "picture-1"),
                open(token, "AS-OTHER", "picture-1"),
                open(token, TICKET, "picture-2"),
                open(token, TICKET, "a b' or "))) {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(answer.getBody()).isEqualTo(nothing);
        }
        assertThat(TICKET_SERVICE.asked()).isEmpty();
    }

    @Test
    void saysNotFoundForWhatIsNotKept() {
        ResponseEntity<byte[]> answer = open(token, TICKET, "picture-1");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).isEqualTo(http.getForObject("/project/x", byte[].class));
    }

    @Test
    void asksToComeAgainWhileTheStoreIsInTrouble() {
        TICKET_SERVICE.fails(500);

        assertThat(open(token, TICKET, "picture-1").getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void doesNotWaitForEver() {
        TICKET_SERVICE.hangs();

        ResponseEntity<byte[]> answer = open(token, TICKET, "picture-1");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }

    @Test
    void doesNotPassOffAPartAsTheWhole(CapturedOutput log) {
        TICKET_SERVICE.breaksOff();

        assertThatThrownBy(() -> open(token, TICKET, "picture-1")).isInstanceOf(RestClientException.class);

        assertThat(log).doesNotContain(token);
    }

    private ResponseEntity<byte[]> open(String token, String ticketNo, String id) {
        return http.getForEntity("/project/{token}/attachments/{ticketNo}/{id}", byte[].class, token, ticketNo, id);
    }
}
