package link.aftersales.notification.push.jdbc;

import java.time.Clock;
import java.util.UUID;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.messaging.Outbox;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.SendFailures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whoever is just settling such a delivery as sent finds its lease gone. */
@Repository
class JdbcSendFailures implements SendFailures {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    JdbcSendFailures(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void note(UUID delivery, String reason) {
        jdbc.sql("""
                        update deliveries
                        set status = 'failed', reason = :reason, finished_at = coalesce(finished_at, now()),
                            leased_until = null, lease = lease + 1
                        where id = :id and channel = :channel and status <> 'failed' and receiver is not null
                        returning ticket_no, receiver""")
                .param("reason", reason)
                .param("id", delivery)
                .param("channel", Channel.WECHAT_KF.wireName())
                .query((row, n) -> new DeliveryFailed(
                        delivery.toString(),
                        row.getString("ticket_no"),
                        row.getString("receiver"),
                        Channel.WECHAT_KF.wireName(),
                        reason,
                        clock.instant()))
                .optional()
                .ifPresent(failed -> outbox.append(delivery.toString(), failed));
    }
}
