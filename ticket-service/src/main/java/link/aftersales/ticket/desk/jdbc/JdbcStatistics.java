package link.aftersales.ticket.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import link.aftersales.ticket.desk.Figures;
import link.aftersales.ticket.desk.Figures.Took;
import link.aftersales.ticket.desk.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the tickets and reads from their histories how long people waited: until a member of staff first did something
 * that the customer saw, and until what is solved now was solved.
 */
@Repository
class JdbcStatistics implements Statistics {

    private static final String COUNTS = """
            SELECT type, status, priority, assigned_to, (created_at AT TIME ZONE 'Asia/Shanghai')::date AS day, count(*) AS n
            FROM after_sales_tickets
            WHERE created_at >= :from AND created_at < :to
            GROUP BY GROUPING SETS ((), (type), (status), (priority), (assigned_to), (day))
            ORDER BY day, n DESC, assigned_to
            """;

    private static final String TOOK = """
            SELECT count(took) AS n, avg(took) AS average,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median,
                   percentile_cont(0.9) WITHIN GROUP (ORDER BY took) AS p90
            FROM (SELECT extract(epoch FROM done.at - ticket.created_at)::float8 / 60 AS took
                  FROM after_sales_tickets ticket
                  CROSS JOIN LATERAL (SELECT at FROM ticket_action_logs log
                                      WHERE log.ticket_no = ticket.ticket_no AND %s LIMIT 1) done
                  WHERE ticket.created_at >= :from AND ticket.created_at < :to) AS each
            """;

    private static final String FIRST_RESPONSE = TOOK.formatted("""
            actor NOT IN ('customer', 'system') AND action IN ('accept', 'ask', 'reply', 'resolve')
            ORDER BY at, id
            """);

    private static final String RESOLUTION = TOOK.formatted("""
            ticket.status IN ('resolved', 'closed') AND to_status IN ('resolved', 'closed')
              AND from_status NOT IN ('resolved', 'closed')
            ORDER BY at DESC, id DESC
            """);

    private final JdbcClient jdbc;

    JdbcStatistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Figures of(Instant from, Instant to) {
        Counts counts = new Counts();
        spanned(COUNTS, from, to).query(counts::add);
        return counts.figures(took(FIRST_RESPONSE, from, to), took(RESOLUTION, from, to));
    }

    private Took took(String statement, Instant from, Instant to) {
        return spanned(statement, from, to)
                .query((row, n) -> new Took(
                        row.getLong("n"), minutes(row, "average"), minutes(row, "median"), minutes(row, "p90")))
                .single();
    }

    private JdbcClient.StatementSpec spanned(String statement, Instant from, Instant to) {
        return jdbc.sql(statement).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }

    private static @Nullable Double minutes(ResultSet row, String column) throws SQLException {
        double minutes = row.getDouble(column);
        return row.wasNull() ? null : Math.round(minutes * 10) / 10.0;
    }
}
