package link.aftersales.ticket.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.ticket.desk.ActionLog;
import link.aftersales.ticket.desk.LogEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcActionLog implements ActionLog {

    private final JdbcClient jdbc;

    JdbcActionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LogEntry entry) {
        jdbc.sql("""
                INSERT INTO ticket_action_logs (ticket_no, at, actor, channel, action, from_status, to_status, words)
                SELECT ticket_no, :at, :actor, :channel, :action, :from, :to, :words
                FROM after_sales_tickets WHERE ticket_no = :ticketNo
                """)
                .param("ticketNo", entry.ticketNo())
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.actor())
                .param("channel", entry.channel())
                .param("action", entry.action())
                .param("from", name(entry.from()))
                .param("to", name(entry.to()))
                .param("words", entry.words())
                .update();
    }

    @Override
    public List<LogEntry> of(String ticketNo) {
        return jdbc.sql("SELECT * FROM ticket_action_logs WHERE ticket_no = :ticketNo ORDER BY at, id")
                .param("ticketNo", ticketNo)
                .query((row, n) -> entry(row))
                .list();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getString("ticket_no"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("channel"),
                row.getString("action"),
                status(row.getString("from_status")),
                status(row.getString("to_status")),
                row.getString("words"));
    }

    private static @Nullable String name(@Nullable TicketStatus status) {
        return status == null ? null : status.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable TicketStatus status(@Nullable String name) {
        return name == null ? null : TicketStatus.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
