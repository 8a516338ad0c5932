package link.aftersales.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class RollbackTest {

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final PublishedEvents published;

    RollbackTest(Outbox outbox, TransactionTemplate transaction, PublishedEvents published) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.published = published;
    }

    @Test
    void publishesNothing() {
        transaction.executeWithoutResult(status -> {
            outbox.append("same key", Inbound.unfollowed("rolled back"));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> outbox.append("same key", Inbound.unfollowed("committed")));

        published.await(Unfollowed.class);

        assertThat(published.of(Unfollowed.class))
                .extracting(Unfollowed::openid)
                .containsExactly("committed");
    }

    @Test
    void cannotBeForgottenByAppendingOutsideOfATransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.append("key", Inbound.unfollowed("nobody")))
                .withMessageContaining("transaction");
    }
}
