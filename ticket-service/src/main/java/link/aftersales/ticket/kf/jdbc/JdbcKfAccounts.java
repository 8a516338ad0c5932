package link.aftersales.ticket.kf.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.ticket.kf.KfAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKfAccounts implements KfAccounts {

    private final JdbcClient jdbc;

    JdbcKfAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ring(String openKfId, @Nullable String token, Instant rangAt, Instant tokenUntil, Instant now) {
        jdbc.sql("""
                INSERT INTO kf_accounts AS known (open_kfid, token, token_until, due_at, known_since)
                VALUES (:id, :token, :tokenUntil, :now, least(:rangAt::timestamptz, :now::timestamptz))
                ON CONFLICT (open_kfid) DO UPDATE
                SET token = excluded.token, token_until = excluded.token_until, rings = known.rings + 1,
                    due_at = least(known.due_at, excluded.due_at),
                    known_since = least(known.known_since, excluded.known_since)
                """)
                .param("id", openKfId)
                .param("token", token)
                .param("rangAt", Timestamp.from(rangAt))
                .param("tokenUntil", Timestamp.from(tokenUntil))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public Optional<Account> lease(Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE kf_accounts SET leased_until = :until
                WHERE open_kfid = (SELECT open_kfid FROM kf_accounts
                                   WHERE due_at <= :now AND (leased_until IS NULL OR leased_until <= :now)
                                   ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING open_kfid, cursor, CASE WHEN token_until > :now THEN token END AS token, rings, failures,
                          known_since
                """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query((row, n) -> account(row))
                .optional();
    }

    @Override
    public boolean move(Account account, String cursor, Instant until) {
        return jdbc.sql("""
                UPDATE kf_accounts SET cursor = :cursor, leased_until = :until
                WHERE open_kfid = :id AND cursor IS NOT DISTINCT FROM :read
                """)
                        .param("cursor", cursor)
                        .param("until", Timestamp.from(until))
                        .param("id", account.openKfId())
                        .param("read", account.cursor())
                        .update()
                == 1;
    }

    @Override
    public void rest(Account account, Instant now, Instant next) {
        jdbc.sql("""
                UPDATE kf_accounts
                SET leased_until = NULL, failures = 0, due_at = CASE WHEN rings = :rings THEN :next::timestamptz ELSE :now::timestamptz END
                WHERE open_kfid = :id AND cursor IS NOT DISTINCT FROM :read
                """)
                .param("rings", account.rings())
                .param("next", Timestamp.from(next))
                .param("now", Timestamp.from(now))
                .param("id", account.openKfId())
                .param("read", account.cursor())
                .update();
    }

    @Override
    public void putOff(Account account, Instant until) {
        jdbc.sql("""
                UPDATE kf_accounts SET leased_until = NULL, failures = failures + 1, due_at = :until
                WHERE open_kfid = :id
                """)
                .param("until", Timestamp.from(until))
                .param("id", account.openKfId())
                .update();
    }

    @Override
    public void dropToken(Account account) {
        jdbc.sql("UPDATE kf_accounts SET token = NULL WHERE open_kfid = :id AND token = :token")
                .param("id", account.openKfId())
                .param("token", account.token())
                .update();
    }

    @Override
    public void startOver(Account account) {
        jdbc.sql("UPDATE kf_accounts SET cursor = NULL WHERE open_kfid = :id AND cursor = :read")
                .param("id", account.openKfId())
                .param("read", account.cursor())
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("open_kfid"),
                row.getString("cursor"),
                row.getString("token"),
                row.getLong("rings"),
                row.getInt("failures"),
                row.getTimestamp("known_since").toInstant());
    }
}
