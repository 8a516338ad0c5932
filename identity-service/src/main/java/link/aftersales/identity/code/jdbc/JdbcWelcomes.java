package link.aftersales.identity.code.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import link.aftersales.identity.LeaseSql;
import link.aftersales.identity.code.Welcomes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWelcomes implements Welcomes {

    private static final String TAKE_VERIFIED = """
            WITH due AS MATERIALIZED (
                SELECT userid, external_userid FROM welcomes WHERE greet_at <= (SELECT :now)
                ORDER BY greet_at FOR UPDATE SKIP LOCKED LIMIT 20)
            UPDATE welcomes w SET greet_at = :leasedUntil FROM due, %s
            WHERE w.userid = due.userid AND w.external_userid = due.external_userid
            RETURNING w.*""".formatted(LeaseSql.NEED_NOT_LAST);

    private final JdbcClient jdbc;

    JdbcWelcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void offered(Welcome welcome) {
        jdbc.sql("""
                        INSERT INTO welcomes (userid, external_userid, welcome_code, usable_until)
                        VALUES (:userId, :externalUserId, :welcomeCode, :usableUntil)
                        ON CONFLICT (userid, external_userid) DO UPDATE SET welcome_code = excluded.welcome_code,
                            usable_until = excluded.usable_until, greet_at = NULL
                        WHERE welcomes.usable_until < excluded.usable_until""")
                .param("userId", welcome.userId())
                .param("externalUserId", welcome.externalUserId())
                .param("welcomeCode", welcome.welcomeCode())
                .param("usableUntil", utc(welcome.usableUntil()))
                .update();
    }

    @Override
    public Optional<Welcome> of(String userId, String externalUserId, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM welcomes
                        WHERE userid = :userId AND external_userid = :externalUserId AND usable_until > :now""")
                .param("userId", userId)
                .param("externalUserId", externalUserId)
                .param("now", utc(now))
                .query(JdbcWelcomes::welcome)
                .optional();
    }

    @Override
    public boolean greetVerified(String userId, String externalUserId, Instant now) {
        return jdbc.sql("""
                        UPDATE welcomes SET greet_at = :now
                        WHERE userid = :userId AND external_userid = :externalUserId AND usable_until > :now""")
                        .param("userId", userId)
                        .param("externalUserId", externalUserId)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    @Override
    public List<Welcome> takeVerified(Instant now, Duration lease) {
        return jdbc.sql(TAKE_VERIFIED)
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(lease)))
                .query(JdbcWelcomes::welcome)
                .list();
    }

    @Override
    public void again(Welcome welcome, Instant at) {
        jdbc.sql("UPDATE welcomes SET greet_at = :at WHERE welcome_code = :welcomeCode"
                        + " AND userid = :userId AND external_userid = :externalUserId")
                .param("at", utc(at))
                .param("welcomeCode", welcome.welcomeCode())
                .param("userId", welcome.userId())
                .param("externalUserId", welcome.externalUserId())
                .update();
    }

    @Override
    public void greeted(Welcome welcome) {
        delete("DELETE FROM welcomes USING " + LeaseSql.NEED_NOT_LAST, welcome);
    }

    @Override
    public void used(Welcome welcome) {
        delete("DELETE FROM welcomes", welcome);
    }

    @Override
    public boolean forgetOver(Instant over) {
        return jdbc.sql("""
                        DELETE FROM welcomes WHERE (userid, external_userid) IN (
                            SELECT userid, external_userid FROM welcomes WHERE usable_until < :over
                            ORDER BY usable_until LIMIT 100 FOR UPDATE SKIP LOCKED)""").param("over", utc(over)).update() > 0;
    }

    private void delete(String statement, Welcome welcome) {
        jdbc.sql(statement + " WHERE welcome_code = :welcomeCode"
                        + " AND userid = :userId AND external_userid = :externalUserId")
                .param("welcomeCode", welcome.welcomeCode())
                .param("userId", welcome.userId())
                .param("externalUserId", welcome.externalUserId())
                .update();
    }

    private static Welcome welcome(ResultSet row, int number) throws SQLException {
        return new Welcome(
                row.getString("userid"),
                row.getString("external_userid"),
                row.getString("welcome_code"),
                row.getObject("usable_until", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
