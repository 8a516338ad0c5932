package link.aftersales.ticket.attachment.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.attachment.Attachments.Due;
import link.aftersales.ticket.attachment.Attachments.Facts;
import link.aftersales.ticket.attachment.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcAttachmentsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcAttachments attachments =
            new JdbcAttachments(JdbcClient.create(EmbeddedDatabase.migrated().dataSource()));
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
}
