package link.aftersales.messaging.inbox;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import link.aftersales.messaging.Received;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table of handled events. The day is that of the event, the same in each repeat, so that its partition alone decides
 * whether it was here before.
 */
final class Inbox {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcTemplate jdbc;

    Inbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An event as the inbox knows it. */
    record Entry(LocalDate day, String id) {

        static Entry of(Received event) {
            return new Entry(dayOf(event.at()), event.id());
        }

        private static LocalDate dayOf(Instant at) {
            Instant possible = at.isBefore(EARLIEST) ? EARLIEST : at.isAfter(LATEST) ? LATEST : at;
            return LocalDate.ofInstant(possible, ZoneOffset.UTC);
        }
    }

    /**
     * Enters the events and answers those that were new. Waits for another transaction that enters one of them just now;
     * always in the same order, so that two such transactions never wait for each other.
     */
    Set<Entry> enter(String consumer, Collection<Received> events) {
        List<Entry> entries = events.stream()
                .map(Entry::of)
                .distinct()
                .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::id))
                .toList();
        return new HashSet<>(jdbc.query(
                """
                INSERT INTO inbox (consumer, event_day, event_id)
                SELECT ?, day, id FROM unnest(?, ?) WITH ORDINALITY AS event (day, id, n) ORDER BY n
                ON CONFLICT DO NOTHING
                RETURNING event_day, event_id
                """,
                Inbox::entry,
                consumer,
                entries.stream().map(entry -> Date.valueOf(entry.day())).toArray(Date[]::new),
                entries.stream().map(Entry::id).toArray(String[]::new)));
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(row.getObject(1, LocalDate.class), row.getString(2));
    }
}
