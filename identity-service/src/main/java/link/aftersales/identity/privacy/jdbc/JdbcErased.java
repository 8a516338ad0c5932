package link.aftersales.identity.privacy.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import link.aftersales.identity.Fingerprint;
import link.aftersales.identity.privacy.Erased;
import link.aftersales.identity.trust.Customers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcErased implements Erased {

    private final Customers customers;
    private final JdbcClient jdbc;

    JdbcErased(Customers customers, JdbcClient jdbc) {
        this.customers = customers;
        this.jdbc = jdbc;
    }

    /** The lock is a statement of its own, so that the next one sees what its last holder did. */
    @Override
    public boolean covers(String id, Instant at) {
        customers.lock(id);
        return jdbc.sql("SELECT EXISTS (SELECT FROM erased WHERE id_hash = :hash AND erased_at >= :at)")
                .param("hash", Fingerprint.of(id))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }
}
