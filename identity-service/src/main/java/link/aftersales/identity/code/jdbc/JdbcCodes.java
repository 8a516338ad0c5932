package link.aftersales.identity.code.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.code.Code;
import link.aftersales.identity.code.Codes;
import link.aftersales.identity.code.Wish;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCodes implements Codes {

    private final JdbcClient jdbc;

    JdbcCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void issue(UUID id, byte[] hash, Wish wish, Instant issuedAt, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO codes (id, userid, external_userid, phones, code_hash, issued_at, expires_at)
                        VALUES (:id, :userId, :externalUserId, CAST(:phones AS text[]), :hash, :issuedAt, :expiresAt)""")
                .param("id", id)
                .param("userId", wish.userId())
                .param("externalUserId", wish.externalUserId())
                .param(
                        "phones",
                        wish.phones().stream().map(MobileNumber::digits).toArray(String[]::new))
                .param("hash", hash)
                .param("issuedAt", utc(issuedAt))
                .param("expiresAt", utc(expiresAt))
                .update();
    }

    @Override
    public void withdraw(UUID id) {
        jdbc.sql("DELETE FROM codes WHERE id = :id AND redeemed_by IS NULL")
                .param("id", id)
                .update();
    }

    @Override
    public List<Code> redeemable(MobileNumber phone, Instant claimedAt) {
        return jdbc.sql("""
                        SELECT * FROM codes WHERE phones @> ARRAY[:phone]::text[] AND issued_at >= :claimedAt
                        ORDER BY issued_at DESC""")
                .param("phone", phone.digits())
                .param("claimedAt", utc(claimedAt))
                .query(JdbcCodes::code)
                .list();
    }

    @Override
    public boolean redeem(UUID id, UUID customerId, Instant now) {
        return jdbc.sql("""
                        UPDATE codes SET redeemed_by = :customerId, redeemed_at = :now
                        WHERE id = :id AND redeemed_by IS NULL AND expires_at > :now""")
                        .param("id", id)
                        .param("customerId", customerId)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    @Override
    public boolean issuedSince(String externalUserId, MobileNumber phone, Instant since) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM codes WHERE external_userid = :externalUserId
                            AND phones @> ARRAY[:phone]::text[] AND issued_at >= :since)""")
                .param("externalUserId", externalUserId)
                .param("phone", phone.digits())
                .param("since", utc(since))
                .query(Boolean.class)
                .single();
    }

    @Override
    public int countSince(String externalUserId, Instant since) {
        return jdbc.sql("SELECT count(*) FROM codes WHERE external_userid = :externalUserId AND issued_at > :since")
                .param("externalUserId", externalUserId)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    @Override
    public void askAgain(UUID customerId, Instant at) {
        jdbc.sql("""
                        INSERT INTO code_resends (customer_id, asked_at) VALUES (:customerId, :at)
                        ON CONFLICT (customer_id) DO UPDATE SET asked_at = excluded.asked_at""").param("customerId", customerId).param("at", utc(at)).update();
    }

    @Override
    public Instant freshSince(UUID customerId, Instant claimedAt) {
        return jdbc.sql("""
                        SELECT greatest(:claimedAt, (SELECT asked_at FROM code_resends WHERE customer_id = :customerId))""")
                .param("customerId", customerId)
                .param("claimedAt", utc(claimedAt))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Code code(ResultSet row, int number) throws SQLException {
        return new Code(
                row.getObject("id", UUID.class),
                row.getBytes("code_hash"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("redeemed_by", UUID.class));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
