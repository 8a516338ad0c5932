package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import javax.imageio.ImageIO;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.attachment.KeepAttachment;
import link.aftersales.ticket.attachment.PictureMother;
import link.aftersales.ticket.chat.Chat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

@TicketServiceTest
class AttachmentsTest {

    private static final byte[] JPEG = PictureMother.jpeg(640, 480);

    @Autowired
    World world;

    @Autowired
    TestRestTemplate http;

    @Autowired
    KeepAttachment keepAttachment;

    @Autowired
    TransactionTemplate transaction;

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
    void showsAThumbnailAndNoPlace() throws Exception {
        TicketCreated ticket = ticketWith(MessageKind.IMAGE, media(PictureMother.withExif(JPEG, 6), 0));
        eventually(() -> assertThat(content(ticket).getStatusCode()).isEqualTo(HttpStatus.OK));

        BufferedImage thumbnail = ImageIO.read(
                new ByteArrayInputStream(get(ticket, "?thumbnail", "").getBody()));

        assertThat(thumbnail.getWidth()).isEqualTo(360);
        assertThat(thumbnail.getHeight()).isEqualTo(480);
        assertThat(content(ticket).getBody()).hasSize(JPEG.length + 36).startsWith(0xFF, 0xD8);
        assertThat(new String(content(ticket).getBody(), StandardCharsets.ISO_8859_1))
                .doesNotContain("II*");
    }

    @Test
    void givesAVoiceToSaveWithTheRightName() {
        TicketCreated ticket = ticketWith(MessageKind.VOICE, media("#!AMR\n<>".getBytes(StandardCharsets.UTF_8), 0));
        eventually(() -> assertThat(content(ticket).getStatusCode()).isEqualTo(HttpStatus.OK));

        HttpHeaders headers = content(ticket).getHeaders();

        assertThat(headers.getContentType()).hasToString("audio/amr");
        assertThat(headers.getContentDisposition().getType()).isEqualTo("attachment");
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo(ticket.ticketNo() + "-1.amr");
        assertThat(get(ticket, "?thumbnail", "").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void readsAVideoAtItsAddressAndPlaysItFromTheMiddle() {
        String mediaId = "media-" + UUID.randomUUID();
        byte[] video = PictureMother.join(
                HexFormat.of().parseHex("00000018667479706d703432"), new byte[600_000], new byte[] {7});
        WechatStub.keepVideo(mediaId, video);
        TicketCreated ticket = ticketWith(MessageKind.VIDEO, mediaId);
        eventually(() -> assertThat(content(ticket).getStatusCode()).isEqualTo(HttpStatus.OK));

        ResponseEntity<byte[]> end = get(ticket, "", "bytes=600012-");

        assertThat(content(ticket).getBody()).isEqualTo(video);
        assertThat(content(ticket).getHeaders().getContentType()).hasToString("video/mp4");
        assertThat(end.getStatusCode()).isEqualTo(HttpStatus.PARTIAL_CONTENT);
        assertThat(end.getBody()).containsExactly(7);
        assertThat(end.getHeaders().getFirst("Content-Range")).isEqualTo("bytes 600012-600012/600013");
    }

    @Test
    void givesUpWhatIsTooLarge() {
        String mediaId = media(new byte[5 * 1024 * 1024 + 1], 0);
        ticketWith(MessageKind.VOICE, mediaId);

        eventually(() -> assertThat(world.count(
                        "attachments", "state = 'failed' AND reason = 'larger than 5 MB' AND media_id", mediaId))
                .isEqualTo(1));
    }

    @Test
    void fetchesWhatIsSentInCustomerServiceFromWeComAndKeepsItsName() {
        String mediaId = "media-" + UUID.randomUUID();
        WechatStub.keep(mediaId, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "报价单.pdf");
        transaction.executeWithoutResult(status -> keepAttachment.keep(
                new Chat.CustomerService("wk1", "wm1"), UUID.randomUUID(), MessageKind.FILE, mediaId));

        eventually(() -> assertThat(world.count(
                        "attachments",
                        "content_type = 'application/pdf' AND file_name = '报价单.pdf' AND media_id",
                        mediaId))
                .isEqualTo(1));
    }

    @Test
    void opensNoPixelBombAndGivesItToSave() {
        byte[] bomb = PictureMother.png(PictureMother.redAndBlue(8, 8));
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        TicketCreated ticket = ticketWith(MessageKind.IMAGE, media(bomb, 0));

        eventually(() ->
                assertThat(content(ticket).getHeaders().getContentType()).hasToString("application/octet-stream"));
        assertThat(get(ticket, "?thumbnail", "").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
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

    private ResponseEntity<byte[]> get(TicketCreated ticket, String query, String range) {
        HttpHeaders headers = new HttpHeaders();
        if (!range.isEmpty()) {
            headers.set(HttpHeaders.RANGE, range);
        }
        return http.exchange(
                "/internal/tickets/{no}/attachments/{id}" + query,
                HttpMethod.GET,
                new HttpEntity<>(headers),
                byte[].class,
                ticket.ticketNo(),
                ticket.attachments().getFirst().id());
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
