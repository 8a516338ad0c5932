package link.aftersales.notification.push.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import link.aftersales.notification.push.Fingerprint;
import link.aftersales.notification.push.Forgotten;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of erased ids. */
@Repository
class JdbcForgotten implements Forgotten {

    private final JdbcClient jdbc;

    JdbcForgotten(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean chat(String person, Instant at) {
        return jdbc.sql("select exists (select from erased where fingerprint = :person and erased_at >= :at)")
                .param("person", Fingerprint.of(person))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean customer(String customerId) {
        return jdbc.sql("select exists (select from erased where fingerprint = :customer)")
                .param("customer", Fingerprint.of(customerId))
                .query(Boolean.class)
                .single();
    }
}
