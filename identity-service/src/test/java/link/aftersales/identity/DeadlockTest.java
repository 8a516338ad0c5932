package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.WechatInbound;
import link.aftersales.identity.trust.Customers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A judgement that a deadlock ends; cards that are decided in one poll can be the other side of it. */
@IdentityTest
class DeadlockTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private Customers customers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();

    @Test
    void theJudgementIsMadeSoonAfterwards() {
        answer(zhang.openid(), follower(zhang));
        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation(member, 2, member, zhang.phone().digits())));
        callbacks.added(member, zhang);
        eventually(() -> assertThat(callbacks.count("contacts", "external_userid", zhang.externalUserId()))
                .isEqualTo(1));
        callbacks.settled(zhang);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("SELECT true FROM contacts WHERE external_userid = ? FOR UPDATE")
                    .param(zhang.externalUserId())
                    .query(Boolean.class)
                    .single();
            WechatInbound claim = Callbacks.message(zhang, zhang.phone().digits());
            sendFromElsewhere(claim);
            eventually(() -> assertThat(judgesWaiting()).isEqualTo(1));
            customers.lock(zhang.openid());
        });

        callbacks.verified(zhang);
    }

    /** The claim must be committed while this thread's transaction goes on. */
    private void sendFromElsewhere(WechatInbound claim) {
        Thread.ofPlatform().start(() -> callbacks.send(zhang.openid(), claim));
    }

    private long judgesWaiting() {
        return jdbc.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
                .query(Long.class)
                .single();
    }
}
