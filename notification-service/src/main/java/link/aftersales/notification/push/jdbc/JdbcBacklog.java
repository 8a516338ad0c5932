package link.aftersales.notification.push.jdbc;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import link.aftersales.notification.push.Backlog;
import link.aftersales.notification.push.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ages by PostgreSQL's clock. */
@Repository
class JdbcBacklog implements Backlog {

    private final JdbcClient jdbc;

    JdbcBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Oldest(Channel channel, Duration age) {}

    @Override
    public Map<Channel, Duration> oldest() {
        return jdbc
                .sql("""
                        select channel, extract(epoch from now() - min(coalesce(held_until, created_at))) as seconds
                        from deliveries
                        where status = 'pending' and (held_until is null or held_until <= now())
                        group by channel""")
                .query((row, n) ->
                        new Oldest(Channel.of(row.getString("channel")), Duration.ofSeconds(row.getLong("seconds"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Oldest::channel, Oldest::age));
    }
}
