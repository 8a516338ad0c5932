package link.aftersales.identity.code.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import link.aftersales.identity.Fingerprint;
import link.aftersales.identity.code.Tries;
import link.aftersales.identity.code.TriesBook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTriesBook implements TriesBook {

    private final JdbcClient jdbc;

    JdbcTriesBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Tries of(String openid) {
        return jdbc.sql("SELECT * FROM code_tries WHERE follower_hash = :follower")
                .param("follower", Fingerprint.of(openid))
                .query(JdbcTriesBook::tries)
                .optional()
                .orElseGet(Tries::none);
    }

    @Override
    public void keep(String openid, Tries tries) {
        jdbc.sql("""
                        INSERT INTO code_tries (follower_hash, wrong, wrong_since, locked_until, resends, resends_on)
                        VALUES (:follower, :wrong, :wrongSince, :lockedUntil, :resends, :resendsOn)
                        ON CONFLICT (follower_hash) DO UPDATE SET wrong = excluded.wrong, wrong_since = excluded.wrong_since,
                            locked_until = excluded.locked_until, resends = excluded.resends, resends_on = excluded.resends_on""")
                .param("follower", Fingerprint.of(openid))
                .param("wrong", tries.wrong())
                .param("wrongSince", utc(tries.wrongSince()))
                .param("lockedUntil", utc(tries.lockedUntil()))
                .param("resends", tries.resends())
                .param("resendsOn", tries.resendsOn())
                .update();
    }

    private static Tries tries(ResultSet row, int number) throws SQLException {
        return new Tries(
                row.getInt("wrong"),
                instant(row, "wrong_since"),
                instant(row, "locked_until"),
                row.getInt("resends"),
                row.getObject("resends_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
