package link.aftersales.identity.follower.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import link.aftersales.identity.follower.Followers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcFollowers implements Followers {

    /** Whoever was erased and only leaves is not written down again. */
    private static final String FOLLOWING = """
            INSERT INTO followers (openid, following, following_since)
            SELECT :openid, :following, :at WHERE :following
                OR EXISTS (SELECT FROM followers WHERE openid = :openid)
                OR NOT EXISTS (SELECT FROM erased WHERE id_hash = sha256(convert_to(:openid, 'UTF8')))
            ON CONFLICT (openid) DO UPDATE SET following = excluded.following, following_since = excluded.following_since
            WHERE followers.following_since <= excluded.following_since""";

    private final JdbcClient jdbc;

    JdbcFollowers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean followed(String openid, Instant at) {
        return following(openid, true, at);
    }

    @Override
    public void unfollowed(String openid, Instant at) {
        following(openid, false, at);
    }

    @Override
    public void heard(String openid, Instant at) {
        jdbc.sql("""
                        INSERT INTO followers (openid, following, following_since) VALUES (:openid, true, :at)
                        ON CONFLICT DO NOTHING""").param("openid", openid).param("at", utc(at)).update();
    }

    @Override
    public boolean wantUnionid(String openid, Instant now) {
        return jdbc.sql("""
                        UPDATE followers SET read_due_at = :now, read_attempts = 0, read_problem = NULL
                        WHERE openid = :openid AND unionid IS NULL""").param("openid", openid).param("now", utc(now)).update() == 1;
    }

    @Override
    public Optional<DueReading> takeDue(Instant now, Duration lease) {
        return jdbc.sql("""
                        UPDATE followers SET read_due_at = :leasedUntil WHERE openid = (
                            SELECT openid FROM followers WHERE read_due_at <= :now
                            ORDER BY read_due_at FOR UPDATE SKIP LOCKED LIMIT 1)
                        RETURNING openid, read_attempts, read_problem IS NOT NULL AS failed_before""")
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(lease)))
                .query((row, number) -> new DueReading(
                        row.getString("openid"), row.getInt("read_attempts"), row.getBoolean("failed_before")))
                .optional();
    }

    @Override
    public void read(String openid, @Nullable String unionid, Instant now) {
        jdbc.sql("""
                        UPDATE followers SET unionid = :unionid, unionid_read_at = :now,
                            read_due_at = NULL, read_attempts = 0, read_problem = NULL
                        WHERE openid = :openid""")
                .param("openid", openid)
                .param("unionid", unionid)
                .param("now", utc(now))
                .update();
    }

    @Override
    public void failed(String openid, String problem, @Nullable Instant tryAgainAt, boolean countsAsAttempt) {
        jdbc.sql("""
                        UPDATE followers SET read_problem = :problem, read_due_at = :tryAgainAt,
                            read_attempts = read_attempts + :attempt
                        WHERE openid = :openid""")
                .param("openid", openid)
                .param("problem", problem)
                .param("tryAgainAt", tryAgainAt == null ? null : utc(tryAgainAt))
                .param("attempt", countsAsAttempt ? 1 : 0)
                .update();
    }

    private boolean following(String openid, boolean following, Instant at) {
        return jdbc.sql(FOLLOWING)
                        .param("openid", openid)
                        .param("following", following)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
