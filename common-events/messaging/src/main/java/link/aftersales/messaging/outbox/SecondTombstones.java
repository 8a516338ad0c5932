package link.aftersales.messaging.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import link.aftersales.messaging.Envelope;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Kafka cleans a segment only when a later record of its partition has closed it. After a deletion perhaps none comes, and
 * what was deleted would stay on disk: so each deletion is sent once more when its segment has become old enough to be
 * closed by that.
 */
final class SecondTombstones {

    private static final int BATCH = 100;
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration pause;

    SecondTombstones(JdbcTemplate jdbc, Clock clock, Duration compactionLag) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.pause = compactionLag.plus(MARGIN);
    }

    /** Notes that this deletion is to be repeated. */
    void plan(String topic, String key) {
        jdbc.update("""
                INSERT INTO outbox_tombstones (topic, key, due_at) VALUES (?, ?, ?)
                ON CONFLICT (topic, key) DO UPDATE SET due_at = excluded.due_at
                """, topic, key, Timestamp.from(clock.instant().plus(pause)));
    }

    /** What is there again must not be deleted once more. */
    void cancel(String topic, String key) {
        jdbc.update("DELETE FROM outbox_tombstones WHERE topic = ? AND key = ?", topic, key);
    }

    /** The same for many keys of one topic. */
    void cancel(String topic, Collection<String> keys) {
        jdbc.update(
                "DELETE FROM outbox_tombstones WHERE topic = ? AND key = ANY (?)", topic, keys.toArray(String[]::new));
    }

    /** Takes some that are due. Whoever cancels one of them meanwhile waits, and so is sent after it. */
    List<Envelope> takeDue() {
        return jdbc.query(
                """
                DELETE FROM outbox_tombstones
                WHERE (topic, key) IN (SELECT topic, key FROM outbox_tombstones
                                       WHERE due_at <= ? ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
                RETURNING topic, key
                """,
                (row, n) -> tombstone(row.getString("topic"), row.getString("key")),
                Timestamp.from(clock.instant()),
                BATCH);
    }

    Envelope tombstone(String topic, String key) {
        return new Envelope(topic, key, UUID.randomUUID().toString(), null, clock.instant(), null, null);
    }
}
