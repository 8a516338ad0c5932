package link.aftersales.messaging.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import link.aftersales.messaging.Envelope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of waiting events. */
final class OutboxRows {

    /** Any number that nobody else locks; the lane is the second half of the lock's name. */
    private static final int LOCKS = 0x0B0C;

    private static final String ADD = """
            INSERT INTO outbox (lane, topic, key, event_id, type, occurred_at, body, traceparent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    OutboxRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(int lane, Envelope event) {
        jdbc.update(ADD, columns(lane, event));
    }

    /** In their order. */
    void addAll(List<Envelope> events) {
        jdbc.batchUpdate(
                ADD,
                events.stream()
                        .map(event -> columns(Lanes.of(event.key()), event))
                        .toList());
    }

    private static @Nullable Object[] columns(int lane, Envelope event) {
        return new @Nullable Object[] {
            lane,
            event.topic(),
            event.key(),
            event.id(),
            event.type(),
            OffsetDateTime.ofInstant(event.at(), ZoneOffset.UTC),
            event.body(),
            event.traceparent()
        };
    }

    /**
     * Takes the lane until the end of this transaction, if nobody else has it. Must be a statement of its own, so that the
     * next one sees what the last holder did. The deletions to come need not be durable: a lost one is a repeat.
     */
    boolean lock(int lane) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT pg_try_advisory_xact_lock(?, ?) FROM set_config('synchronous_commit', 'off', true)",
                Boolean.class,
                LOCKS,
                lane));
    }

    boolean waiting(int lane) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("SELECT EXISTS (SELECT FROM outbox WHERE lane = ?)", Boolean.class, lane));
    }

    List<OutboxRow> oldest(int lane, int limit) {
        return jdbc.query("""
                SELECT seq, topic, key, event_id, type, occurred_at, body, traceparent
                FROM outbox WHERE lane = ? ORDER BY seq LIMIT ?
                """, (row, n) -> new OutboxRow(row.getLong("seq"), envelope(row)), lane, limit);
    }

    /** How many they are is kept from PostgreSQL, which would plan anew each time. */
    void delete(int lane, Collection<Long> seqs) {
        jdbc.update(
                "DELETE FROM outbox WHERE lane = ? AND seq = ANY ((SELECT ?)::bigint[])",
                lane,
                seqs.toArray(Long[]::new));
    }

    /** The lanes in which rows wait, each with the time since which its first one does. */
    List<WaitingLane> waitingLanes() {
        return jdbc.query(
                """
                SELECT lanes.lane, first.appended_at
                FROM generate_series(0, ?) AS lanes (lane)
                CROSS JOIN LATERAL (
                    SELECT appended_at FROM outbox WHERE outbox.lane = lanes.lane ORDER BY seq LIMIT 1) AS first
                """,
                (row, n) -> new WaitingLane(
                        row.getInt("lane"), row.getTimestamp("appended_at").toInstant()),
                Lanes.COUNT - 1);
    }

    /** How many rows wait, counted up to a limit, so that a backlog does not make the counting dear. */
    long countUpTo(int limit) {
        Long count =
                jdbc.queryForObject("SELECT count(*) FROM (SELECT FROM outbox LIMIT ?) AS waiting", Long.class, limit);
        return count == null ? 0 : count;
    }

    record WaitingLane(int lane, Instant since) {}

    private static Envelope envelope(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("occurred_at");
        return new Envelope(
                row.getString("topic"),
                row.getString("key"),
                row.getString("event_id"),
                row.getString("type"),
                at.toInstant(),
                row.getBytes("body"),
                row.getString("traceparent"));
    }
}
