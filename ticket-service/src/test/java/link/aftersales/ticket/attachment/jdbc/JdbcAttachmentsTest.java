package link.aftersales.ticket.attachment.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.messaging.test.EmbeddedDatabase;
import link.aftersales.ticket.attachment.Attachments.Content;
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
        attachments.add(id, UUID.randomUUID(), MessageKind.IMAGE, "media", NOON);

        assertThat(attachments.claim(NOON, LEASE)).get().matches(due -> due.attempts() == 1);
        assertThat(attachments.claim(NOON.plusSeconds(59), LEASE)).isEmpty();
        assertThat(attachments.claim(NOON.plusSeconds(60), LEASE)).get().matches(due -> due.attempts() == 2);
    }

    @Test
    void fetchNothingTwice() {
        attachments.add(id, UUID.randomUUID(), MessageKind.IMAGE, "media", NOON);
        attachments.store(id, new Content("image/jpeg", new byte[] {1}));

        assertThat(attachments.claim(NOON.plusSeconds(3600), LEASE)).isEmpty();
    }
}
