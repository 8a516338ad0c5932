package link.aftersales.ticket.attachment.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import link.aftersales.contracts.AttachmentMissing;
import link.aftersales.contracts.MessageKind;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.attachment.Attachments.Due;
import link.aftersales.ticket.attachment.Attachments.Facts;
import link.aftersales.ticket.attachment.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcAttachmentsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Outbox outbox = mock();
    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());
    private final JdbcAttachments attachments = new JdbcAttachments(jdbc, outbox, Clock.fixed(NOON, ZoneOffset.UTC));
    private final UUID id = UUID.randomUUID();

    @Test
    void leaseAFetchToOneAndAgainWhenHeDied() {
        attachments.add(id, UUID.randomUUID(), Origin.WECOM, MessageKind.IMAGE, "media", NOON);

        assertThat(attachments.claim(NOON, LEASE))
                .contains(new Due(id, Origin.WECOM, MessageKind.IMAGE, "media", NOON, 1, 1));
        assertThat(attachments.claim(NOON.plusSeconds(59), LEASE)).isEmpty();
        assertThat(attachments.claim(NOON.plusSeconds(60), LEASE)).get().matches(due -> due.attempts() == 2);
    }

    @Test
    void fetchNothingTwice() {
        attachments.add(id, UUID.randomUUID(), Origin.WECOM, MessageKind.IMAGE, "media", NOON);
        assertThat(attachments.stored(id, new Facts("image/jpeg", 1, null))).isTrue();

        assertThat(attachments.claim(NOON.plusSeconds(3600), LEASE)).isEmpty();
        assertThat(attachments.stored(id, new Facts("image/jpeg", 1, null))).isFalse();
    }

    @Test
    void tellOnceThatWhatATicketHasCannotBeHad() {
        UUID request = UUID.randomUUID();
        attachments.add(id, request, Origin.WECOM, MessageKind.IMAGE, "media", NOON);
        attachments.file(request, ticketNumber());
        verifyNoInteractions(outbox);

        attachments.fail(id, "gone");
        attachments.fail(id, "gone");

        verify(outbox).append("AS-" + id, new AttachmentMissing("AS-" + id, id.toString(), NOON));
        verifyNoMoreInteractions(outbox);
    }

    @Test
    void tellWithItsTicketWhatCouldNotBeHadBefore() {
        UUID request = UUID.randomUUID();
        attachments.add(id, request, Origin.WECOM, MessageKind.IMAGE, "media", NOON);
        attachments.fail(id, "gone");
        verifyNoInteractions(outbox);

        attachments.file(request, ticketNumber());

        verify(outbox).append("AS-" + id, new AttachmentMissing("AS-" + id, id.toString(), NOON));
    }

    private String ticketNumber() {
        jdbc.sql("INSERT INTO ticket_numbers VALUES (?)").param("AS-" + id).update();
        return "AS-" + id;
    }
}
