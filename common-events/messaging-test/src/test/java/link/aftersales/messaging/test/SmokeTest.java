package link.aftersales.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealServers
class SmokeTest {

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate tx;

    @Autowired
    PublishedEvents published;

    @Autowired
    SampleService.Effects effects;

    @Test
    void goesRound() {
        tx.executeWithoutResult(s -> outbox.append("o1", new WechatInbound.Unfollowed("o1", Instant.now())));
        published.await(WechatInbound.Unfollowed.class);
        Eventually.eventually(() -> assertThat(effects.ids()).hasSize(1));
    }
}
