package link.aftersales.projectlink.page.web;

import static link.aftersales.contracts.TicketAction.ACCEPT;
import static link.aftersales.contracts.TicketStatus.PROCESSING;
import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.TicketEventMother.THAT_AFTERNOON;
import static link.aftersales.projectlink.TicketEventMother.after;
import static link.aftersales.projectlink.TicketEventMother.done;
import static link.aftersales.projectlink.TicketEventMother.repair;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import link.aftersales.contracts.AttachmentMissing;
import link.aftersales.contracts.Event;
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
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
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
    private static final String VOICE = "/internal/tickets/" + TICKET + "/attachments/voice-1";

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
    void offersNothingThatCouldNotBeHadWhateverIsToldFirst() {
        String ticketNo = "ATT-2-TICKET";
        String other = new Office(http).tokenOf("ATT-2");
        publish(ticketNo, new AttachmentMissing(ticketNo, "picture-1", THAT_AFTERNOON));
        publish(ticketNo, repair(ticketNo, "ATT-2"));
        publish(ticketNo, after(repair(ticketNo, "ATT-2"), 2, PROCESSING, done(2, ACCEPT, "zhao", null)));

        eventually(() -> assertThat(http.getForObject("/project/{token}", String.class, other))
                .contains("处理中", "1 个附件未能取到", "voice-1")
                .doesNotContain("picture-1"));
        assertThat(JsonPath.<List<String>>read(
                        http.getForObject("/api/project/{token}", String.class, other),
                        "$.tickets[0].attachments[*].type"))
                .containsExactly("voice");
        TICKET_SERVICE.keeps("/internal/tickets/" + ticketNo + "/attachments/picture-1", "image/png", new byte[1]);
        assertThat(open(other, ticketNo, "picture-1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForObject("/project/{token}", String.class, token)).doesNotContain("未能取到");
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(status -> outbox.append(key, event));
    }

    @Test
    void onlyEverDownloadsWhatIsNoPicture() {
        for (String type : new String[] {"text/html", "image/svg+xml", "image/heic", "application/pdf", "nonsense"}) {
            TICKET_SERVICE.keeps("/internal/tickets/" + TICKET + "/attachments/voice-1", type, "<script>".getBytes());

            ResponseEntity<byte[]> answer = open(token, TICKET, "voice-1");

            assertThat(answer.getHeaders().toSingleValueMap())
                    .as(type)
                    .containsEntry("content-type", "application/octet-stream")
                    .containsEntry(
                            "content-disposition",
                            "attachment; filename=\"=?UTF-8?Q?" + TICKET + "-voice-1?=\"; filename*=UTF-8''" + TICKET
                                    + "-voice-1");
        }
    }

    @Test
    void savesAFileUnderItsName() {
        TICKET_SERVICE.keeps(VOICE, "application/pdf", new byte[3]);
        TICKET_SERVICE.calls("报价单\".pdf");

        assertThat(open(token, TICKET, "voice-1")
                        .getHeaders()
                        .getContentDisposition()
                        .getFilename())
                .isEqualTo("报价单\".pdf");
    }

    @Test
    void showsTheSmallPictureToWhoeverAsksForIt() {
        byte[] small = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
        TICKET_SERVICE.keeps("/internal/tickets/" + TICKET + "/attachments/picture-1?thumbnail", "image/jpeg", small);

        ResponseEntity<byte[]> answer = http.getForEntity(
                "/project/{token}/attachments/{ticketNo}/picture-1?thumbnail", byte[].class, token, TICKET);

        assertThat(answer.getBody()).isEqualTo(small);
        assertThat(answer.getHeaders().getContentType()).hasToString("image/jpeg");
    }

    @Test
    void playsAVideoFromTheMiddle() {
        TICKET_SERVICE.keeps(VOICE, "video/mp4", new byte[] {1, 2, 3, 4, 5});

        ResponseEntity<byte[]> answer = range("bytes=3-");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(answer.getBody()).containsExactly(4, 5);
        assertThat(answer.getHeaders().toSingleValueMap())
                .containsEntry("content-type", "video/mp4")
                .containsEntry("content-range", "bytes 3-4/5")
                .containsEntry("accept-ranges", "bytes");
        assertThat(answer.getHeaders().getContentDisposition().isAttachment()).isTrue();
    }

    @Test
    void saysThatThereAreNoSuchBytesAndIgnoresWishesForSeveralParts() {
        TICKET_SERVICE.keeps(VOICE, "audio/amr", new byte[] {1, 2, 3});

        assertThat(range("bytes=9-").getStatusCode()).isEqualTo(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE);
        assertThat(range("bytes=9-").getHeaders().getFirst("Content-Range")).isEqualTo("bytes */3");
        assertThat(range("bytes=0-0,2-2").getBody()).containsExactly(1, 2, 3);
    }

    private ResponseEntity<byte[]> range(String range) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RANGE, range);
        return http.exchange(
                "/project/{token}/attachments/{ticketNo}/voice-1",
                HttpMethod.GET,
                new HttpEntity<>(headers),
                byte[].class,
                token,
                TICKET);
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
