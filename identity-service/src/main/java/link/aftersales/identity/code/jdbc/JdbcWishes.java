package link.aftersales.identity.code.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.code.Wish;
import link.aftersales.identity.code.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWishes implements Wishes {

    private final JdbcClient jdbc;

    JdbcWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Wish wish, Instant now) {
        jdbc.sql("""
                        INSERT INTO code_wishes
                            (external_userid, phone, userid, customer_id, contact_name, fresh_since, due_at)
                        VALUES (:externalUserId, :phone, :userId, :customerId, :contactName, :freshSince, :now)
                        ON CONFLICT (external_userid, phone) DO UPDATE SET customer_id = excluded.customer_id,
                            fresh_since = excluded.fresh_since, due_at = excluded.due_at
                        WHERE code_wishes.fresh_since < excluded.fresh_since""")
                .param("externalUserId", wish.externalUserId())
                .param("phone", wish.phone().digits())
                .param("userId", wish.userId())
                .param("customerId", wish.customerId())
                .param("contactName", wish.contactName())
                .param("freshSince", utc(wish.freshSince()))
                .param("now", utc(now))
                .update();
    }

    @Override
    public Optional<Wish> takeDue(Instant now, Duration lease) {
        return jdbc.sql("""
                        UPDATE code_wishes SET due_at = :leasedUntil WHERE (external_userid, phone) = (
                            SELECT external_userid, phone FROM code_wishes WHERE due_at <= :now
                            ORDER BY due_at FOR UPDATE SKIP LOCKED LIMIT 1)
                        RETURNING *""")
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(lease)))
                .query(JdbcWishes::wish)
                .optional();
    }

    @Override
    public boolean waitedFor(Wish wish) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM customers WHERE phone = :phone AND binding_status = 'temp')")
                .param("phone", wish.phone().digits())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void again(Wish wish, Instant at) {
        same("UPDATE code_wishes SET due_at = :at", wish).param("at", utc(at)).update();
    }

    @Override
    public boolean done(Wish wish) {
        return same("DELETE FROM code_wishes", wish).update() == 1;
    }

    @Override
    public void forget(UUID customerId) {
        jdbc.sql("DELETE FROM code_wishes WHERE customer_id = :customerId")
                .param("customerId", customerId)
                .update();
    }

    /** Unless a newer claim has joined since. */
    private StatementSpec same(String statement, Wish wish) {
        return jdbc.sql(statement
                        + " WHERE external_userid = :externalUserId AND phone = :phone AND fresh_since = :freshSince")
                .param("externalUserId", wish.externalUserId())
                .param("phone", wish.phone().digits())
                .param("freshSince", utc(wish.freshSince()));
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        return new Wish(
                row.getString("userid"),
                row.getString("external_userid"),
                new MobileNumber(row.getString("phone")),
                row.getObject("customer_id", UUID.class),
                row.getString("contact_name"),
                row.getObject("fresh_since", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
