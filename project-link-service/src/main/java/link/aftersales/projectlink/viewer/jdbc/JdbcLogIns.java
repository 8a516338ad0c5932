package link.aftersales.projectlink.viewer.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.viewer.Began;
import link.aftersales.projectlink.viewer.LogIns;
import link.aftersales.projectlink.viewer.Return;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLogIns implements LogIns {

    private final JdbcClient jdbc;

    JdbcLogIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Began began, LinkToken token, @Nullable UUID delivery, Instant expiresAt) {
        boolean known = jdbc.sql("""
                        insert into log_ins (state_hash, browser_hash, project_no, link_version, delivery_id, expires_at)
                        select :state, :browser, project_no, link_version, cast(:delivery as uuid), :expiresAt
                        from projects where project_link_token = :token""")
                        .param("state", sha256(began.state()))
                        .param("browser", sha256(began.browser()))
                        .param("delivery", delivery)
                        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                        .param("token", token.secret())
                        .update()
                > 0;
        if (known) {
            removeOld();
        }
        return known;
    }

    /** Each new one takes some of those with it that nobody came back for. */
    private void removeOld() {
        jdbc.sql("""
                delete from log_ins where state_hash in (
                  select state_hash from log_ins where expires_at < now() - interval '1 hour'
                  limit 10 for update skip locked)""").update();
    }

    @Override
    public Optional<Return> take(String state, String browser, Instant now) {
        return jdbc.sql("""
                        with taken as (
                          delete from log_ins
                          where state_hash = :state and browser_hash = :browser and expires_at > :now
                          returning project_no, link_version, delivery_id)
                        select p.project_link_token, taken.delivery_id
                        from taken join projects p using (project_no, link_version)
                        where p.project_link_token is not null""")
                .param("state", sha256(state))
                .param("browser", sha256(browser))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Return(
                        LinkToken.of(row.getString("project_link_token")), row.getObject("delivery_id", UUID.class)))
                .optional();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
