package link.aftersales.projectlink.copy.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import link.aftersales.projectlink.copy.ErasedCustomers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcErasedCustomers implements ErasedCustomers {

    static final String HASH = "sha256(convert_to(:customerId, 'UTF8'))";

    private static final String LOCK = "select %s(hashtextextended('customer ' || :customerId, 0))";

    private final JdbcClient jdbc;

    JdbcErasedCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String customerId, Instant at) {
        lock("pg_advisory_xact_lock", customerId);
        jdbc.sql("insert into erased (id_hash, erased_at) values (" + HASH + ", :at) on conflict do nothing")
                .param("customerId", customerId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The lock is a statement of its own, so that the next one sees what its last holder did. */
    @Override
    public boolean contains(String customerId) {
        lock("pg_advisory_xact_lock_shared", customerId);
        return jdbc.sql("select exists (select from erased where id_hash = " + HASH + ")")
                .param("customerId", customerId)
                .query(Boolean.class)
                .single();
    }

    private void lock(String how, String customerId) {
        jdbc.sql(LOCK.formatted(how))
                .param("customerId", customerId)
                .query((row, n) -> true)
                .single();
    }
}
