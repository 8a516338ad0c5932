package link.aftersales.notification.push.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import link.aftersales.notification.push.DeliveryFigures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts in one query. */
@Repository
class JdbcDeliveryFigures implements DeliveryFigures {

    private final JdbcClient jdbc;

    JdbcDeliveryFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> between(Instant from, Instant to) {
        return jdbc.sql("""
                        with planned as (
                          select channel, status,
                            extract(epoch from finished_at - greatest(created_at, held_until)) as seconds
                          from deliveries where created_at >= :from and created_at < :to),
                        counted as (
                          select channel, count(*) as planned,
                            count(*) filter (where status = 'sent') as sent,
                            count(*) filter (where status = 'failed') as failed,
                            percentile_cont(0.5) within group (order by seconds) filter (where status = 'sent') as p50,
                            percentile_cont(0.95) within group (order by seconds) filter (where status = 'sent') as p95
                          from planned group by channel),
                        waiting as (
                          select channel, count(*) as waiting from deliveries where status = 'pending' group by channel)
                        select channel, coalesce(planned, 0) as planned, coalesce(sent, 0) as sent,
                          coalesce(failed, 0) as failed, p50, p95, coalesce(waiting, 0) as waiting
                        from counted full join waiting using (channel) order by channel""")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("channel"),
                row.getLong("planned"),
                row.getLong("sent"),
                row.getLong("failed"),
                row.getObject("p50", Double.class),
                row.getObject("p95", Double.class),
                row.getLong("waiting"));
    }
}
