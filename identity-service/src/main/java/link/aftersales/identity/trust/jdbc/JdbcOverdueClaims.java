package link.aftersales.identity.trust.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.OverdueClaims;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOverdueClaims implements OverdueClaims {

    private final JdbcClient jdbc;

    JdbcOverdueClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** It never waits, neither for the row nor for the follower, so that its order of locking can not meet another's. */
    @Override
    public Optional<Customer> takeBefore(Instant moment) {
        return jdbc.sql("""
                        WITH oldest AS MATERIALIZED (
                            SELECT * FROM customers WHERE binding_status = 'temp' AND claimed_at <= :moment
                            ORDER BY claimed_at FOR UPDATE SKIP LOCKED LIMIT 1)
                        SELECT * FROM oldest WHERE pg_try_advisory_xact_lock(hashtextextended(openid, 0))""")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(CustomerRows::customer)
                .optional();
    }
}
