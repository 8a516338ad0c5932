package link.aftersales.notification.push.jdbc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import link.aftersales.notification.push.Outcome;
import link.aftersales.notification.push.Outcome.Accepted;
import link.aftersales.notification.push.Outcome.NotTried;
import link.aftersales.notification.push.Outcome.Refused;
import link.aftersales.notification.push.Outcome.RetryLater;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of calls, without details once the words of the delivery are gone. */
@Repository
class Attempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID delivery, Outcome outcome) {
        switch (outcome) {
            case Accepted accepted -> add(delivery, "accepted", 0, null);
            case Refused refused -> add(delivery, "refused", refused.errcode(), refused.reason());
            case RetryLater later ->
                add(delivery, later.inDoubt() ? "in_doubt" : "unavailable", later.errcode(), later.why());
            case NotTried away -> {}
        }
    }

    private void add(UUID delivery, String outcome, @Nullable Integer errcode, @Nullable String detail) {
        jdbc.sql("""
                        insert into delivery_attempts (delivery_id, at, outcome, errcode, detail)
                        select id, :at, :outcome, :errcode, case when parts is null then null else :detail end
                        from deliveries where id = :delivery""")
                .param("delivery", delivery)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("outcome", outcome)
                .param("errcode", errcode)
                .param("detail", detail)
                .update();
    }
}
