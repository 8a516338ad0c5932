package link.aftersales.notification.push.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import link.aftersales.contracts.NotificationEvent.DeliverySeen;
import link.aftersales.messaging.Outbox;
import link.aftersales.notification.push.Sightings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Only what went to a member can be seen; a push whose answer is still in doubt may have been. */
@Repository
class JdbcSightings implements Sightings {

    private static final String SEE = """
            update deliveries set seen_at = :at, seen_by = receiver
            where seen_at is null and channel = 'wecom_app' and receiver is not null
              and (status = 'sent' or status = 'pending' and lease > 0) and %s
            returning id, ticket_no, receiver""";
    private static final String OPENED = SEE.formatted("id = :id and project_no = :projectNo");
    private static final String ACTED =
            SEE.formatted("ticket_no = :ticketNo and lower(receiver) = lower(:member) and happened_at <= :at");

    private final JdbcClient jdbc;
    private final Outbox outbox;

    JdbcSightings(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public void opened(UUID delivery, String projectNo, Instant at) {
        tell(jdbc.sql(OPENED).param("id", delivery).param("projectNo", projectNo), at);
    }

    @Override
    public void acted(String ticketNo, String member, Instant at) {
        tell(jdbc.sql(ACTED).param("ticketNo", ticketNo).param("member", member), at);
    }

    private void tell(JdbcClient.StatementSpec seen, Instant at) {
        seen.param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new DeliverySeen(
                        row.getString("id"), row.getString("ticket_no"), row.getString("receiver"), at))
                .list()
                .forEach(event -> outbox.append(event.deliveryId(), event));
    }

    @Override
    public Sight of(String ticketNo, String member) {
        return jdbc.sql("""
                        select case when bool_or(seen_at is not null) then 'SEEN'
                                    when bool_and(status = 'failed') then 'FAILED' else 'UNSEEN' end
                        from deliveries
                        where ticket_no = :ticketNo and channel = 'wecom_app' and lower(receiver) = lower(:member)""")
                .param("ticketNo", ticketNo)
                .param("member", member)
                .query((row, n) -> Sight.valueOf(row.getString(1)))
                .single();
    }
}
