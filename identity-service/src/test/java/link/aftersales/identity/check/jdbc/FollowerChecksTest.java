package link.aftersales.identity.check.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.http.check.CheckLine;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FollowerChecksTest {

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());
    private final FollowerChecks checks = new FollowerChecks();

    @BeforeEach
    void empty() {
        jdbc.sql("DELETE FROM followers").update();
        jdbc.sql("DELETE FROM contacts").update();
    }

    @Test
    void sayNothingOfWhomNobodySaw() {
        assertThat(checks.certified(jdbc).look().state()).isEqualTo("unknown");
        assertThat(checks.followersWithUnionid(jdbc).look().state()).isEqualTo("unknown");
        assertThat(checks.contactsWithUnionid(jdbc).look().state()).isEqualTo("unknown");
    }

    @Test
    void seeAnAccountThatIsNotCertifiedByWhatItIsRefused() {
        jdbc.sql("""
                INSERT INTO followers (openid, following, following_since, read_problem)
                VALUES ('o1', true, now(), 'errcode 48001')
                """).update();

        CheckLine line = checks.certified(jdbc).look();
        assertThat(line.state()).isEqualTo("bad");
        assertThat(line.whatToDo()).contains("微信认证");
    }

    @Test
    void countWhoHasAUnionid() {
        follower("o1", "u1");
        follower("o2", null);
        jdbc.sql(
                        "INSERT INTO contacts (external_userid, contact_type, read_at) VALUES ('wm1', 1, now()), ('wo2', 2, now())")
                .update();

        assertThat(checks.certified(jdbc).look().state()).isEqualTo("ok");
        assertThat(checks.followersWithUnionid(jdbc).look().words()).contains("50%");
        assertThat(checks.contactsWithUnionid(jdbc).look().state()).isEqualTo("warn");
    }

    private void follower(String openid, @Nullable String unionid) {
        jdbc.sql("""
                INSERT INTO followers (openid, following, following_since, unionid, unionid_read_at)
                VALUES (:openid, true, now(), :unionid, now())
                """).param("openid", openid).param("unionid", unionid).update();
    }
}
