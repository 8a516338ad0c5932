package link.aftersales.identity;

import static link.aftersales.identity.Platforms.BUSY;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.WecomInbound;
import link.aftersales.contracts.text.StaffText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class VerificationTest {

    @Autowired
    private Callbacks callbacks;

    private final Person zhang = Person.anyone();

    @Test
    void aClaimantWhomSalesFoundByHisNumberIsTrusted() {
        callbacks.registered(zhang);
        known(zhang, zhang.phone().digits());

        callbacks.claims(zhang);
        callbacks.added(zhang.salesRep(), zhang);

        CustomerVerified verified = callbacks.verified(zhang);
        assertThat(verified.evidence()).isEqualTo(new Evidence("unionid", "seen"));
        assertThat(verified.memberUserId()).isEqualTo(zhang.salesRep());
        assertThat(verified.externalUserId()).isEqualTo(zhang.externalUserId());
        CustomerSnapshot customer = verified.customer();
        assertThat(customer.bindingStatus()).isEqualTo(BindingStatus.BOUND);
        assertThat(customer.verified()).isTrue();
        assertThat(customer.numberProven()).isTrue();
        assertThat(customer.verifiedAt()).isEqualTo(verified.verifiedAt());
        assertThat(customer.name()).isEqualTo("张三");
        assertThat(customer.company()).isEqualTo("恒泰公司");
        assertThat(customer.externalUserIds()).containsExactly(zhang.externalUserId());
        assertThat(customer.unionids()).containsExactly(zhang.unionid());
        eventually(() -> assertThat(callbacks.toStaff(zhang.salesRep()))
                .extracting(StaffMessage::text)
                .containsExactly(StaffText.ADD_CUSTOMER, StaffText.CUSTOMER_VERIFIED));
    }

    @Test
    void snapshotsTellTheOpenClaimFirstWithoutANameAndThenTheTrustedCustomer() {
        callbacks.registered(zhang);
        known(zhang, zhang.phone().digits());
        callbacks.claims(zhang);
        callbacks.added(zhang.salesRep(), zhang);
        callbacks.verified(zhang);

        eventually(() -> assertThat(callbacks.snapshots(zhang))
                .extracting(CustomerSnapshot::bindingStatus)
                .containsExactly(BindingStatus.TEMP, BindingStatus.BOUND));
        assertThat(callbacks.snapshots(zhang))
                .extracting(CustomerSnapshot::version)
                .containsExactly(1L, 2L);
        assertThat(callbacks.snapshots(zhang).getFirst().name()).isNull();
        assertThat(callbacks.snapshots(zhang))
                .extracting(CustomerSnapshot::unionids)
                .as("told of the trusted only")
                .containsExactly(List.of(), List.of(zhang.unionid()));
    }

    @Test
    void theContactMayComeFirstAndTheNumberLater() {
        known(zhang, zhang.phone().digits());
        callbacks.added(zhang.salesRep(), zhang);
        read(zhang.salesRep());

        callbacks.claims(zhang);

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("unionid", "seen"));
        callbacks.settled(zhang);
        assertThat(callbacks.toStaff("desk"))
                .noneMatch(message ->
                        zhang.phone().digits().equals(message.values().get("phone")));
    }

    @Test
    void equalUnionidsUpgradeWithoutAnyNumberSeenButTheNumberStaysUnproven() {
        callbacks.registered(zhang);
        known(zhang);
        callbacks.claims(zhang);
        callbacks.added(zhang.salesRep(), zhang);

        CustomerVerified verified = callbacks.verified(zhang);

        assertThat(verified.evidence()).isEqualTo(new Evidence("unionid", "unproven"));
        assertThat(verified.customer().numberProven()).isFalse();
        assertThat(verified.customer().name()).isNull();
    }

    @Test
    void theNumberIsProvenLaterByAnotherMemberWhoSawIt() {
        known(zhang);
        callbacks.claims(zhang);
        callbacks.added(zhang.salesRep(), zhang);
        callbacks.verified(zhang);

        answer(
                zhang.externalUserId(),
                contact(
                        zhang,
                        zhang.unionid(),
                        relation(zhang.salesRep(), 2, zhang.salesRep()),
                        relation("lisi", 2, "lisi", zhang.phone().digits())));
        callbacks.added("lisi", zhang);

        eventually(() ->
                assertThat(callbacks.snapshots(zhang).getLast().numberProven()).isTrue());
        callbacks.settled(zhang);
        assertThat(callbacks.verifications(zhang)).isEqualTo(1);
    }

    @Test
    void repeatedAndReorderedCallbacksEndInOneUpgrade() {
        known(zhang, zhang.phone().digits());
        Instant at = Callbacks.nextSecond();
        WecomInbound half = Callbacks.addition(zhang.salesRep(), zhang, true, at);
        WecomInbound whole = Callbacks.addition(zhang.salesRep(), zhang, false, at.plusSeconds(1));
        WechatInbound number = Callbacks.message(zhang, zhang.phone().digits());
        String numberId = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            callbacks.send(zhang.externalUserId(), whole);
            callbacks.send(zhang.openid(), number, numberId);
            callbacks.send(zhang.externalUserId(), half);
        }

        callbacks.verified(zhang);
        callbacks.settled(zhang);

        assertThat(callbacks.verifications(zhang)).isEqualTo(1);
        assertThat(callbacks.texts(zhang)).hasSize(1);
        assertThat(callbacks.trail(zhang, zhang)).containsOnlyOnce("proven: unionid+seen");
        assertThat(callbacks.toStaff(zhang.salesRep()))
                .extracting(StaffMessage::text)
                .containsExactly(StaffText.CUSTOMER_VERIFIED);
    }

    @Test
    void whatTheCompanyRegistersLaterIsTakenOver() {
        known(zhang, zhang.phone().digits());
        callbacks.claims(zhang);
        callbacks.added(zhang.salesRep(), zhang);
        assertThat(callbacks.verified(zhang).customer().name()).isNull();

        callbacks.registered(zhang);

        eventually(() -> assertThat(callbacks.snapshots(zhang).getLast().name()).isEqualTo("张三"));
    }

    @Test
    void aHalfAddedContactWaitsForTheMember() {
        known(zhang, zhang.phone().digits());
        callbacks.claims(zhang);
        Instant at = Callbacks.nextSecond();
        callbacks.send(zhang.externalUserId(), Callbacks.addition(zhang.salesRep(), zhang, true, at));
        callbacks.judged(zhang, zhang, "waits", "member_has_not_confirmed");

        callbacks.send(zhang.externalUserId(), Callbacks.addition(zhang.salesRep(), zhang, false, at.plusSeconds(9)));

        callbacks.verified(zhang);
    }

    @Test
    void aDeletedContactProvesNothingWhateverCameFirst() {
        known(zhang, zhang.phone().digits());
        Instant at = Callbacks.nextSecond();

        callbacks.send(zhang.externalUserId(), Callbacks.deletion(zhang.salesRep(), zhang, at.plusSeconds(5)));
        callbacks.send(zhang.externalUserId(), Callbacks.addition(zhang.salesRep(), zhang, false, at));
        eventually(() -> assertThat(deletions(zhang)).isEqualTo(1L));
        read(zhang.salesRep());
        callbacks.claims(zhang);
        callbacks.settled(zhang);

        assertThat(callbacks.snapshots(zhang).getLast().verified()).isFalse();
    }

    @Test
    void whatWasReadOfAnEndedRelationProvesNothingOnceItBeganAnew() {
        String member = zhang.salesRep();
        known(zhang, zhang.phone().digits());
        callbacks.added(member, zhang);
        read(member);
        Instant at = Callbacks.nextSecond();

        answer(zhang.externalUserId(), BUSY);
        callbacks.send(zhang.externalUserId(), Callbacks.deletion(member, zhang, at));
        callbacks.send(zhang.externalUserId(), Callbacks.addition(member, zhang, false, at.plusSeconds(1)));
        eventually(() -> assertThat(callbacks.count("relations", "read_problem IS NOT NULL AND userid", member))
                .isEqualTo(1));
        callbacks.claims(zhang);
        callbacks.judged(zhang);
        assertThat(callbacks.trail(zhang, zhang)).isEmpty();
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 0, member)));

        callbacks.judged(zhang, zhang, "never", "wrong_add_way");
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    private long deletions(Person person) {
        return callbacks.count("relation_deletions", "external_userid", person.externalUserId());
    }

    private void read(String member) {
        eventually(() -> assertThat(callbacks.count("relations", "read_at IS NOT NULL AND userid", member))
                .isEqualTo(1));
    }

    private static void known(Person person, String... numbersSeen) {
        answer(person.openid(), follower(person));
        answer(
                person.externalUserId(),
                contact(person, person.unionid(), relation(person.salesRep(), 2, person.salesRep(), numbersSeen)));
    }
}
