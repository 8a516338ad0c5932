package link.aftersales.identity;

import static link.aftersales.contracts.text.CustomerText.CLAIM_RECEIVED;
import static link.aftersales.contracts.text.CustomerText.NEEDS_CHECK;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.identity.trust.RefuseClaim;
import link.aftersales.identity.trust.RevokeByHand;
import link.aftersales.identity.trust.VerifyByHand;
import link.aftersales.identity.trust.VerifyByHand.NotPossible;
import link.aftersales.identity.trust.VerifyByHand.Verified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
class ByHandTest {

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private VerifyByHand verifyByHand;

    @Autowired
    private RevokeByHand revokeByHand;

    @Autowired
    private RefuseClaim refuseClaim;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();

    @BeforeEach
    void heClaims() {
        answer(zhang.openid(), follower(zhang));
        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation(member, 1, member, zhang.phone().digits())));
        callbacks.claims(zhang);
    }

    @Test
    void aFriendByAnotherWayIsTrustedOnceSomebodyVouchesForHim() {
        callbacks.added(member, zhang);
        callbacks.judged(zhang, zhang, "never", "wrong_add_way");

        assertThat(verify(zhang.externalUserId())).isInstanceOf(Verified.class);

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("manual", "manual"));
        eventually(() -> assertThat(last().numberProven()).isTrue());
        assertThat(last().memberUserId()).isEqualTo(member);
        assertThat(verify(zhang.externalUserId())).isEqualTo(new NotPossible("verified_already"));
        assertThat(jdbc.sql("""
                        SELECT s.actor || ': ' || s.reason FROM customer_steps s JOIN customers USING (customer_id)
                        WHERE openid = ? AND step = 'bound'""").param(zhang.openid()).query(String.class).list())
                .containsExactly("boss: seen his card");
    }

    @Test
    void nobodyCanVouchForSomebodyElsesContact() {
        Person li = Person.anyone();
        answer(li.externalUserId(), contact(li, li.unionid(), relation(member, 2, member)));
        callbacks.added(member, li);
        eventually(() -> assertThat(callbacks.count("contacts", "external_userid", li.externalUserId()))
                .isEqualTo(1));

        assertThat(verify(li.externalUserId())).isEqualTo(new NotPossible("other_person"));
        assertThat(verify("wm-unheard-of")).isEqualTo(new NotPossible("unknown_contact"));
        assertThat(last().verified()).isFalse();
    }

    @Test
    void aRefusedNumberOpensNoClaimAgainUntilSomebodyVouchesForIt() {
        UUID id = id();
        assertThat(in(() -> refuseClaim.refuse(id, "boss", "not his"))).isTrue();
        assertThat(in(() -> refuseClaim.refuse(id, "boss", "not his"))).isFalse();

        callbacks.writesAndReads(zhang, zhang.phone().digits(), NEEDS_CHECK);
        callbacks.added(member, zhang);
        callbacks.settled(zhang);
        assertThat(last().bindingStatus()).isEqualTo(BindingStatus.REFUSED);

        assertThat(verify(null)).isInstanceOf(Verified.class);
        callbacks.verified(zhang);
    }

    @Test
    void whoWasRevokedByHandComesBackByHandOnly() {
        verify(null);
        callbacks.verified(zhang);
        UUID id = id();
        assertThat(in(() -> revokeByHand.revoke(id, "boss", "left the company")))
                .isTrue();
        assertThat(in(() -> revokeByHand.revoke(id, "boss", "left the company")))
                .isFalse();

        callbacks.writesAndReads(zhang, zhang.phone().digits(), NEEDS_CHECK);
        callbacks.added(member, zhang);
        callbacks.settled(zhang);

        assertThat(last().bindingStatus()).isEqualTo(BindingStatus.REVOKED);
        assertThat(callbacks.verifications(zhang)).isEqualTo(1);
    }

    @Test
    void theEndOfARelationDoesNotTouchWhoWasVouchedForWithoutOne() {
        callbacks.added(member, zhang);
        callbacks.settled(zhang);
        verify(null);
        callbacks.verified(zhang);

        callbacks.send(zhang.externalUserId(), Callbacks.deletion(member, zhang, Callbacks.nextSecond()));
        eventually(() -> assertThat(callbacks.count("relation_deletions", "external_userid", zhang.externalUserId()))
                .isEqualTo(1));
        callbacks.settled(zhang);

        assertThat(last().verified()).isTrue();
    }

    @Test
    void vouchingForAnotherNumberReplacesTheOpenClaim() {
        UUID first = id();
        callbacks.writesAndReads(zhang, Person.anyone().phone().digits(), CLAIM_RECEIVED);
        callbacks.settled(zhang);

        assertThat(in(() -> verifyByHand.verify(first, null, null, "boss", "seen his card")))
                .isInstanceOf(Verified.class);

        assertThat(statuses()).containsExactly("bound", "expired");
    }

    @Test
    void aClaimThatNobodyProvesExpiresAfterAWeek() {
        callbacks.settled(zhang);
        Person fresh = Person.anyone();
        answer(fresh.openid(), follower(fresh));
        callbacks.claims(fresh);

        olderBy(Duration.ofDays(7), zhang);
        olderBy(Duration.ofDays(7).minusMinutes(5), fresh);

        eventually(() -> assertThat(last().bindingStatus()).isEqualTo(BindingStatus.EXPIRED));
        callbacks.writesAndReads(zhang, zhang.phone().digits(), CLAIM_RECEIVED);
        assertThat(callbacks.snapshots(fresh).getLast().bindingStatus()).isEqualTo(BindingStatus.TEMP);
        assertThat(callbacks.count("customer_steps", "step = 'expired' AND actor", "rules"))
                .isPositive();
    }

    private void olderBy(Duration age, Person person) {
        jdbc.sql("UPDATE customers SET claimed_at = claimed_at - make_interval(secs => ?) WHERE openid = ?")
                .params(age.toSeconds(), person.openid())
                .update();
    }

    private VerifyByHand.Result verify(String externalUserId) {
        UUID id = id();
        return in(() -> verifyByHand.verify(
                id, externalUserId == null ? null : member, externalUserId, "boss", "seen his card"));
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private UUID id() {
        return jdbc.sql("SELECT customer_id FROM customers WHERE openid = ?")
                .param(zhang.openid())
                .query(UUID.class)
                .single();
    }

    private List<String> statuses() {
        return jdbc.sql("SELECT binding_status FROM customers WHERE openid = ? ORDER BY binding_status")
                .param(zhang.openid())
                .query(String.class)
                .list();
    }

    private CustomerSnapshot last() {
        return callbacks.snapshots(zhang).getLast();
    }
}
