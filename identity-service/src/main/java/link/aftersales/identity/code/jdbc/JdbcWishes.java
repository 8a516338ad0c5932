package link.aftersales.identity.code.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
    public void add(Wish wish, Instant dueAt) {
        jdbc.sql("""
                        INSERT INTO code_wishes
                            (external_userid, phone, userid, customer_id, contact_name, fresh_since, due_at)
                        VALUES (:externalUserId, :phone, :userId, :customerId, :contactName, :freshSince, :dueAt)
                        ON CONFLICT (external_userid, phone) DO UPDATE SET customer_id = excluded.customer_id,
                            fresh_since = excluded.fresh_since, due_at = excluded.due_at
                        WHERE code_wishes.fresh_since < excluded.fresh_since""")
                .param("externalUserId", wish.externalUserId())
                .param("phone", wish.phones().getFirst().digits())
                .param("userId", wish.userId())
                .param("customerId", wish.customerId())
                .param("contactName", wish.contactName())
                .param("freshSince", utc(wish.freshSince()))
                .param("dueAt", utc(dueAt))
                .update();
    }

    /** The smallest number stands for its contact, so that no two copies take it at once. */
    @Override
    public Optional<Wish> takeDue(Instant now, Duration lease) {
        return jdbc
                .sql("""
                        UPDATE code_wishes SET due_at = :leasedUntil WHERE external_userid = (
                            SELECT external_userid FROM code_wishes AS w WHERE due_at <= :now AND NOT EXISTS (
                                SELECT FROM code_wishes WHERE external_userid = w.external_userid AND phone < w.phone)
                            ORDER BY due_at FOR UPDATE SKIP LOCKED LIMIT 1)
                        RETURNING *""")
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(lease)))
                .query(JdbcWishes::wish)
                .list()
                .stream()
                .reduce(JdbcWishes::together);
    }

    @Override
    public boolean waitedFor(Wish wish) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM customers WHERE phone = ANY (:phones) AND binding_status = 'temp')")
                .param("phones", phones(wish))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Wish> held(Wish wish) {
        return same("SELECT * FROM code_wishes", wish, " ORDER BY phone FOR UPDATE")
                .query(JdbcWishes::wish)
                .list()
                .stream()
                .reduce(JdbcWishes::together);
    }

    @Override
    public void again(Wish wish, Instant at) {
        same("UPDATE code_wishes SET due_at = :at", wish, "")
                .param("at", utc(at))
                .update();
    }

    @Override
    public boolean done(Wish wish) {
        return same("DELETE FROM code_wishes", wish, "").update() > 0;
    }

    @Override
    public void forget(UUID customerId) {
        jdbc.sql("DELETE FROM code_wishes WHERE customer_id = :customerId")
                .param("customerId", customerId)
                .update();
    }

    /** Unless a newer claim has joined since. */
    private StatementSpec same(String statement, Wish wish, String end) {
        return jdbc.sql(statement
                        + " WHERE external_userid = :externalUserId AND phone = ANY (:phones) AND fresh_since <= :freshSince"
                        + end)
                .param("externalUserId", wish.externalUserId())
                .param("phones", phones(wish))
                .param("freshSince", utc(wish.freshSince()));
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        return new Wish(
                row.getString("userid"),
                row.getString("external_userid"),
                List.of(new MobileNumber(row.getString("phone"))),
                row.getObject("customer_id", UUID.class),
                row.getString("contact_name"),
                row.getObject("fresh_since", OffsetDateTime.class).toInstant());
    }

    /** Fresh enough for the newest claim is fresh enough for all. */
    private static Wish together(Wish one, Wish other) {
        return new Wish(
                one.userId(),
                one.externalUserId(),
                Stream.concat(one.phones().stream(), other.phones().stream()).toList(),
                one.customerId(),
                one.contactName(),
                one.freshSince().isAfter(other.freshSince()) ? one.freshSince() : other.freshSince());
    }

    private static String[] phones(Wish wish) {
        return wish.phones().stream().map(MobileNumber::digits).toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
