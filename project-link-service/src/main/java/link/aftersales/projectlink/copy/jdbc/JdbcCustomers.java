package link.aftersales.projectlink.copy.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.projectlink.copy.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCustomers implements Customers {

    private static final String PUT = """
            insert into customers (customer_id, version, phone, is_verified, verified_at)
            select :customerId, :version, :phone, :verified, cast(:verifiedAt as timestamptz)
            where not exists (select from erased where id_hash = %s)
            on conflict (customer_id) do update set
                version = excluded.version, phone = excluded.phone, is_verified = excluded.is_verified,
                verified_at = excluded.verified_at
            where customers.version < excluded.version
            """.formatted(JdbcErasedCustomers.HASH);

    private final JdbcClient jdbc;

    JdbcCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(CustomerSnapshot snapshot) {
        jdbc.sql(PUT)
                .param("customerId", snapshot.customerId())
                .param("version", snapshot.version())
                .param("phone", snapshot.phone())
                .param("verified", snapshot.verified())
                .param("verifiedAt", utc(snapshot.verifiedAt()))
                .update();
    }

    @Override
    public void remove(String customerId) {
        jdbc.sql("delete from customers where customer_id = ?")
                .param(customerId)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
