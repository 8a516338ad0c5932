package link.aftersales.notification.customer.jdbc;

import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.notification.customer.CustomerCopies;
import link.aftersales.notification.push.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomerCopies implements CustomerCopies {

    private final JdbcClient jdbc;

    JdbcCustomerCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(CustomerSnapshot snapshot) {
        boolean newer = jdbc.sql("""
                        insert into customer_chats (customer_id, version, verified, openids, external_userids)
                        select :customerId, :version, :verified, :openids, :externalUserIds
                        where not exists (select from erased where fingerprint = :fingerprint)
                        on conflict (customer_id) do update
                        set version = excluded.version, verified = excluded.verified, openids = excluded.openids,
                            external_userids = excluded.external_userids
                        where customer_chats.version < excluded.version""")
                        .param("customerId", snapshot.customerId())
                        .param("version", snapshot.version())
                        .param("verified", snapshot.verified())
                        .param("openids", snapshot.openids().toArray(String[]::new))
                        .param("externalUserIds", snapshot.externalUserIds().toArray(String[]::new))
                        .param("fingerprint", Fingerprint.of(snapshot.customerId()))
                        .update()
                > 0;
        if (newer && !snapshot.verified()) {
            dropKept(snapshot.customerId());
        }
    }

    private void dropKept(String customerId) {
        jdbc.sql("""
                        update deliveries
                        set status = 'failed', reason = 'not trusted any more', finished_at = now(), notice = null
                        where status = 'pending' and notice is not null and held_until > now()
                          and about @> array[:customerId]::text[]""").param("customerId", customerId).update();
    }

    @Override
    public void remove(String customerId) {
        jdbc.sql("delete from customer_chats where customer_id = ?")
                .param(customerId)
                .update();
    }
}
