package link.aftersales.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of a repository has the outbox, and nobody who empties it. */
@JdbcTest
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@RealServers
@ContextConfiguration(classes = JdbcSliceTest.Repositories.class)
class JdbcSliceTest {

    /** Stands for the repositories of a service. */
    @EnableAutoConfiguration
    static class Repositories {}

    @Test
    void keepsWhatIsAppended(@Autowired Outbox outbox, @Autowired DataSource dataSource) {
        outbox.append("key", Inbound.unfollowed("follower"));

        assertThat(new WaitingEvents(dataSource).of(Unfollowed.class))
                .extracting(Unfollowed::openid)
                .containsExactly("follower");
    }
}
