package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.followerWithoutUnionid;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class RefusalTest {

    @Autowired
    private Callbacks callbacks;

    private final Person zhang = Person.anyone();
    private final Person thief = Person.anyone();
    private final String member = zhang.salesRep();

    @Test
    void anotherWayOfAddingNeverUpgradesAndTheMemberIsToldOnce() {
        answer(zhang.openid(), follower(zhang));
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 1, member, number())));
        callbacks.claims(zhang);

        callbacks.added(member, zhang);
        callbacks.judged(zhang, zhang, "never", "wrong_add_way");
        callbacks.added(member, zhang);

        StaffMessage told = onlyWordTo(member);
        assertThat(told.text()).isEqualTo(StaffText.WRONG_ADD_WAY);
        assertThat(told.values()).containsEntry("addWayLabel", "扫码").containsEntry("contactName", zhang.name());
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    @Test
    void aContactThatNobodyWaitsForIsNoNews() {
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 1, member)));

        callbacks.added(member, zhang);

        eventually(() -> assertThat(callbacks.count("contacts", "external_userid", zhang.externalUserId()))
                .isEqualTo(1));
        callbacks.settled(zhang);
        assertThat(callbacks.toStaff(member)).isEmpty();
    }

    @Test
    void aMemberWhoWasAskedIsToldEvenIfNothingElseTellsWhoTheContactIs() {
        callbacks.registered(zhang);
        answer(zhang.openid(), followerWithoutUnionid(zhang));
        answer(zhang.externalUserId(), contact(zhang, "", relation(member, 3, member)));
        callbacks.claims(zhang);
        eventually(() -> assertThat(callbacks.toStaff(member)).hasSize(1));

        callbacks.added(member, zhang);

        eventually(() -> assertThat(callbacks.toStaff(member))
                .extracting(StaffMessage::text)
                .containsExactly(StaffText.ADD_CUSTOMER, StaffText.WRONG_ADD_WAY));
    }

    @Test
    void aCustomerWhoSearchedTheMemberIsNotFoundByHisNumber() {
        answer(zhang.openid(), follower(zhang));
        answer(
                zhang.externalUserId(),
                contact(zhang, zhang.unionid(), relation(member, 2, zhang.externalUserId(), number())));
        callbacks.claims(zhang);

        callbacks.added(member, zhang);

        callbacks.judged(zhang, zhang, "never", "added_by_customer");
        assertThat(onlyWordTo(member).values()).containsEntry("addWayLabel", "客户主动添加");
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    @Test
    void aBorrowedNumberTrustsTheOwnerAndNotTheThief() {
        answer(thief.openid(), follower(thief));
        answer(zhang.openid(), follower(zhang));
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 2, member, number())));
        callbacks.writesAndReads(thief, number(), CustomerText.CLAIM_RECEIVED);

        callbacks.added(member, zhang);
        callbacks.judged(thief, zhang, "never", "other_person");
        callbacks.claims(zhang);

        callbacks.verified(zhang);
        callbacks.settled(zhang);
        callbacks.settled(thief);
        assertThat(callbacks.verifications(thief)).isZero();
        assertThat(callbacks.toStaff(member))
                .extracting(StaffMessage::text)
                .containsExactly(StaffText.OTHER_PERSON, StaffText.CUSTOMER_VERIFIED);
    }

    @Test
    void aNumberThatWasNotSeenIsNotHis() {
        answer(zhang.openid(), follower(zhang));
        answer(zhang.externalUserId(), contact(zhang, zhang.unionid(), relation(member, 2, member, "13700000000")));
        callbacks.claims(zhang);

        callbacks.added(member, zhang);

        callbacks.judged(zhang, zhang, "never", "other_number");
        assertThat(onlyWordTo(member).text()).isEqualTo(StaffText.OTHER_NUMBER);
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    @Test
    void numbersCountAsFirstSeen() {
        answer(zhang.openid(), follower(zhang));
        answer(
                zhang.externalUserId(),
                contact(zhang, zhang.unionid(), relation(member, 2, member, "13700000000")),
                contact(zhang, zhang.unionid(), relation(member, 2, member, number())));
        callbacks.claims(zhang);
        callbacks.added(member, zhang);
        callbacks.judged(zhang, zhang, "never", "other_number");

        callbacks.added(member, zhang);
        eventually(() -> assertThat(
                        callbacks.count("relations", "read_seq = 2 AND read_due_at IS NULL AND userid", member))
                .isEqualTo(1));

        callbacks.settled(zhang);
        assertThat(callbacks.trail(zhang, zhang)).isEqualTo(List.of("never: other_number"));
    }

    @Test
    void withoutUnionidsAClaimWaits() {
        answer(zhang.openid(), followerWithoutUnionid(zhang));
        answer(zhang.externalUserId(), contact(zhang, "", relation(member, 2, member, number())));
        callbacks.claims(zhang);

        callbacks.added(member, zhang);

        callbacks.judged(zhang, zhang, "waits", "no_unionid");
        assertThat(callbacks.verifications(zhang)).isZero();
    }

    private String number() {
        return zhang.phone().digits();
    }

    private StaffMessage onlyWordTo(String userId) {
        eventually(() -> assertThat(callbacks.toStaff(userId)).isNotEmpty());
        callbacks.settled(zhang);
        assertThat(callbacks.toStaff(userId)).hasSize(1);
        return callbacks.toStaff(userId).getFirst();
    }
}
