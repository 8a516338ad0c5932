package link.aftersales.identity.project.jdbc;

import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.project.ChangedRegistrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows are only appended and taken, never waited for. */
@Repository
class JdbcChangedRegistrations implements ChangedRegistrations {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    JdbcChangedRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(Set<MobileNumber> phones) {
        jdbc.sql("INSERT INTO changed_registrations (phone) SELECT unnest(CAST(:phones AS text[]))")
                .param("phones", phones.stream().map(MobileNumber::digits).toArray(String[]::new))
                .update();
    }

    @Override
    public void forgetIdle() {
        jdbc.sql("""
                        DELETE FROM changed_registrations WHERE id IN (
                            SELECT id FROM changed_registrations ORDER BY id FOR UPDATE SKIP LOCKED LIMIT :atOnce)
                        AND NOT EXISTS (SELECT FROM customers c WHERE c.phone = changed_registrations.phone
                            AND c.binding_status IN ('temp', 'bound'))""").param("atOnce", AT_ONCE).update();
    }

    @Override
    public Optional<MobileNumber> takeNext() {
        return jdbc.sql("""
                        DELETE FROM changed_registrations WHERE id = (
                            SELECT id FROM changed_registrations ORDER BY id FOR UPDATE SKIP LOCKED LIMIT 1)
                        RETURNING phone""").query(String.class).optional().map(MobileNumber::new);
    }
}
