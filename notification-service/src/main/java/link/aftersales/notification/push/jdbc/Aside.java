package link.aftersales.notification.push.jdbc;

import java.util.List;
import java.util.UUID;
import link.aftersales.notification.push.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts what cannot be written where nobody waits behind it, until it is tried again or given up. */
@Repository
class Aside {

    /** Long enough for a copy with newer texts to take it up, where copies are replaced one by one. */
    private static final List<Integer> PAUSE_SECONDS = List.of(10, 30, 60, 300, 900);

    private static final String REASON = "no message could be made of it";

    private final JdbcClient jdbc;
    private final DeliveryNews news;

    Aside(JdbcClient jdbc, DeliveryNews news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    /** Whoever has it leased now has written it after all. */
    void put(UUID delivery, Channel channel) {
        jdbc.sql("""
                        select attempts from deliveries
                        where id = ? and status = 'pending' and (leased_until is null or leased_until <= now())
                        for update""")
                .param(delivery)
                .query(Integer.class)
                .optional()
                .ifPresent(attempts -> put(delivery, channel, attempts));
    }

    private void put(UUID delivery, Channel channel, int attempts) {
        if (attempts < PAUSE_SECONDS.size()) {
            jdbc.sql("""
                            update deliveries
                            set attempts = attempts + 1, held_until = now() + make_interval(secs => :seconds)
                            where id = :id""")
                    .param("seconds", PAUSE_SECONDS.get(attempts))
                    .param("id", delivery)
                    .update();
        } else {
            fail(delivery, channel);
        }
    }

    private void fail(UUID delivery, Channel channel) {
        jdbc.sql("""
                        update deliveries
                        set status = 'failed', reason = :reason, finished_at = now(), attempts = attempts + 1
                        where id = :id returning ticket_no, receiver""")
                .param("reason", REASON)
                .param("id", delivery)
                .query((row, n) -> new DeliveryNews.Failure(
                        delivery, row.getString("ticket_no"), row.getString("receiver"), channel, REASON))
                .list()
                .forEach(news::tell);
    }
}
