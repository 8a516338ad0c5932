package link.aftersales.notification.push.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.notification.push.TicketState;
import link.aftersales.notification.push.TicketStates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Beside the deliveries, so that a row and the state of its ticket are read in one look. */
@Repository
class JdbcTicketStates implements TicketStates {

    /** The columns of {@link #read}, from {@code ticket_states s}. */
    static final String COLUMNS = """
            s.ticket_no as state_ticket_no, s.version as state_version, s.status as state_status,
            s.status_since as state_status_since, s.handed_since as state_handed_since, s.priority as state_priority,
            s.owner as state_owner, s.handler as state_handler, s.gave_away as state_gave_away,
            s.changed_at as state_changed_at""";

    private final JdbcClient jdbc;

    JdbcTicketStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<TicketState> find(String ticketNo) {
        return find(ticketNo, "");
    }

    @Override
    public Optional<TicketState> lock(String ticketNo) {
        return find(ticketNo, " for update");
    }

    private Optional<TicketState> find(String ticketNo, String how) {
        return jdbc.sql("select " + COLUMNS + " from ticket_states s where ticket_no = ?" + how)
                .param(ticketNo)
                .query((row, n) -> read(row))
                .optional()
                .flatMap(state -> state);
    }

    @Override
    public void put(TicketState ticket) {
        jdbc.sql("""
                        insert into ticket_states
                          (ticket_no, version, status, status_since, handed_since, priority, owner, handler, gave_away,
                           changed_at)
                        values (:ticketNo, :version, :status, :statusSince, :handedSince, :priority, :owner, :handler,
                          :gaveAway, :changedAt)
                        on conflict (ticket_no) do update
                        set version = excluded.version, status = excluded.status, status_since = excluded.status_since,
                            handed_since = excluded.handed_since, priority = excluded.priority, owner = excluded.owner,
                            handler = excluded.handler, gave_away = excluded.gave_away, changed_at = excluded.changed_at
                        where ticket_states.version < excluded.version""")
                .param("ticketNo", ticket.ticketNo())
                .param("version", ticket.version())
                .param("status", lower(ticket.status()))
                .param("statusSince", ticket.statusSince())
                .param("handedSince", ticket.handedSince())
                .param("priority", lower(ticket.priority()))
                .param("owner", ticket.owner())
                .param("handler", ticket.handler())
                .param("gaveAway", ticket.gaveAway().toArray(String[]::new))
                .param("changedAt", ticket.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty where a row was joined with none. */
    static Optional<TicketState> read(ResultSet row) throws SQLException {
        String ticketNo = row.getString("state_ticket_no");
        return ticketNo == null
                ? Optional.empty()
                : Optional.of(new TicketState(
                        ticketNo,
                        row.getLong("state_version"),
                        TicketStatus.valueOf(upper(row.getString("state_status"))),
                        row.getLong("state_status_since"),
                        row.getLong("state_handed_since"),
                        Priority.valueOf(upper(row.getString("state_priority"))),
                        row.getString("state_owner"),
                        row.getString("state_handler"),
                        List.of((String[]) row.getArray("state_gave_away").getArray()),
                        row.getObject("state_changed_at", OffsetDateTime.class).toInstant()));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
