package link.aftersales.messaging.test;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import link.aftersales.contracts.Event;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.Received;
import org.springframework.jdbc.core.JdbcTemplate;

/** What lies in the outbox: for tests in which no relay runs. */
public final class WaitingEvents {

    private final EventCodec codec = new EventCodec();
    private final JdbcTemplate jdbc;

    /** Looks into the outbox of this database. */
    public WaitingEvents(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /** All in the order of appending; deletions are left out. */
    public List<Received> all() {
        return jdbc.query(
                "SELECT event_id, key, type, body, occurred_at FROM outbox WHERE body IS NOT NULL ORDER BY seq",
                (row, n) -> new Received(
                        row.getString("event_id"),
                        row.getString("key"),
                        codec.decode(row.getString("type"), row.getBytes("body"))
                                .orElseThrow(),
                        Objects.requireNonNull(row.getTimestamp("occurred_at")).toInstant()));
    }

    /** Those of one type. */
    public <E extends Event> List<E> of(Class<E> type) {
        return all().stream()
                .map(Received::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Empties it. */
    public void forget() {
        jdbc.update("DELETE FROM outbox");
    }
}
