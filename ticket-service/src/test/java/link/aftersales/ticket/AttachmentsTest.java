package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.ticket.World.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@TicketServiceTest
class AttachmentsTest {

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100");

    @Autowired
    World world;

    @Autowired
    TestRestTemplate http;

    @Test
    void fetchesAPictureThoughThePlatformWasBusyOnce() {
        String mediaId = media(JPEG, 1);
        TicketCreated ticket = ticketWith(MessageKind.IMAGE, mediaId);

        eventually(() -> assertThat(world.count("attachments", "state = 'stored' AND media_id", mediaId))
                .isEqualTo(1));

        ResponseEntity<byte[]> answer = content(ticket);
        assertThat(answer.getBody()).isEqualTo(JPEG);
        assertThat(answer.getHeaders().getContentType()).hasToString("image/jpeg");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(world.count("attachments", "attempts = 2 AND media_id", mediaId))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatIsNoPictureForSavingOnly() {
        String mediaId = media("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), 0);
        TicketCreated ticket = ticketWith(MessageKind.IMAGE, mediaId);

        eventually(() ->
                assertThat(content(ticket).getHeaders().getContentType()).hasToString("application/octet-stream"));
    }

    @Test
    void givesUpWhatThePlatformDoesNotKnowAndSaysWhy() {
        String mediaId = "unknown-" + UUID.randomUUID();
        TicketCreated ticket = ticketWith(MessageKind.IMAGE, mediaId);

        eventually(() -> assertThat(world.count(
                        "attachments", "state = 'failed' AND reason = 'errcode 40007' AND media_id", mediaId))
                .isEqualTo(1));
        assertThat(content(ticket).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsNoAttachmentUnderAnotherTicket() {
        String mediaId = media(JPEG, 0);
        TicketCreated ticket = ticketWith(MessageKind.IMAGE, mediaId);
        TicketCreated other = ticketWith(MessageKind.IMAGE, media(JPEG, 0));
        eventually(() -> assertThat(content(ticket).getStatusCode()).isEqualTo(HttpStatus.OK));

        assertThat(content(other.ticketNo(), ticket.attachments().getFirst().id())
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(content(ticket.ticketNo(), "no-uuid").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private TicketCreated ticketWith(MessageKind kind, String mediaId) {
        Person person = world.customer();
        world.asks(person, "维修");
        world.sends(person, kind, mediaId);
        world.hears(person, 3);
        world.asks(person, "完成");
        return eventually(() -> world.tickets(person), tickets -> !tickets.isEmpty())
                .getFirst();
    }

    private static String media(byte[] bytes, int busy) {
        String mediaId = "media-" + UUID.randomUUID();
        WechatStub.keep(mediaId, bytes, busy);
        return mediaId;
    }

    private ResponseEntity<byte[]> content(TicketCreated ticket) {
        return content(ticket.ticketNo(), ticket.attachments().getFirst().id());
    }

    private ResponseEntity<byte[]> content(String ticketNo, String id) {
        return http.getForEntity("/internal/tickets/{no}/attachments/{id}", byte[].class, ticketNo, id);
    }
}
