package link.aftersales.ticket.weekly.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import link.aftersales.ticket.desk.Statistics;
import link.aftersales.ticket.weekly.Week;
import link.aftersales.ticket.weekly.Weeks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators ask for between two days, and what only the digest tells. */
@Repository
class JdbcWeeks implements Weeks {

    private static final String WEEK = """
            SELECT
              (SELECT count(*) FROM after_sales_tickets
               WHERE resolved_at >= :from AND resolved_at < :to AND status IN ('resolved', 'closed')) AS done,
              (SELECT count(*) FROM after_sales_tickets WHERE status IN ('pending', 'processing', 'waiting_customer')) AS open,
              (SELECT avg(rating)::float8 FROM after_sales_tickets WHERE rated_at >= :from AND rated_at < :to) AS score,
              oldest.ticket_no, oldest.assigned_to
            FROM (VALUES (1)) AS one
            LEFT JOIN LATERAL (SELECT ticket_no, assigned_to FROM after_sales_tickets
                               WHERE status IN ('pending', 'processing', 'waiting_customer')
                               ORDER BY created_at, id LIMIT 1) oldest ON true
            """;

    private final JdbcClient jdbc;
    private final Statistics statistics;

    JdbcWeeks(JdbcClient jdbc, Statistics statistics) {
        this.jdbc = jdbc;
        this.statistics = statistics;
    }

    @Override
    public boolean claim(LocalDate monday) {
        return jdbc.sql("INSERT INTO weekly_digests (week) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(monday)
                        .update()
                > 0;
    }

    @Override
    public Optional<LocalDate> lastClaimed(LocalDate monday) {
        return jdbc.sql("SELECT week FROM weekly_digests WHERE week <= ? ORDER BY week DESC LIMIT 1")
                .param(monday)
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Week of(Instant from, Instant to) {
        var figures = statistics.of(from, to);
        return jdbc.sql(WEEK)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) ->
                        week(row, figures.total(), figures.firstResponse().medianMinutes()))
                .single();
    }

    private static Week week(ResultSet row, long opened, @Nullable Double firstResponse) throws SQLException {
        return new Week(
                opened,
                row.getLong("done"),
                row.getLong("open"),
                firstResponse,
                row.getObject("score", Double.class),
                row.getString("ticket_no"),
                row.getString("assigned_to"));
    }
}
