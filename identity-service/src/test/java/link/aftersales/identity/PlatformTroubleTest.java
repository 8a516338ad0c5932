package link.aftersales.identity;

import static link.aftersales.identity.Platforms.BUSY;
import static link.aftersales.identity.Platforms.NOT_FOLLOWING;
import static link.aftersales.identity.Platforms.NO_SUCH_RELATION;
import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.follower;
import static link.aftersales.identity.Platforms.relation;
import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class PlatformTroubleTest {

    @Autowired
    private Callbacks callbacks;

    private final Person zhang = Person.anyone();
    private final String member = zhang.salesRep();
    private final String contact = contact(
            zhang, zhang.unionid(), relation(member, 2, member, zhang.phone().digits()));

    @Test
    void theCallbackMayComeBeforeTheApiKnowsTheContact() {
        String withoutThisMember = contact(zhang, zhang.unionid(), relation("lisi", 1, "lisi"));
        answer(zhang.openid(), follower(zhang));
        answer(zhang.externalUserId(), NO_SUCH_RELATION, withoutThisMember, contact);
        callbacks.claims(zhang);

        callbacks.added(member, zhang);

        callbacks.verified(zhang);
    }

    @Test
    void aBusyPlatformIsAskedAgainAndNeverCountsAsAnAnswer() {
        answer(zhang.openid(), BUSY, follower(zhang));
        answer(zhang.externalUserId(), BUSY, BUSY, contact);
        callbacks.claims(zhang);

        callbacks.added(member, zhang);

        assertThat(callbacks.verified(zhang).evidence().person()).isEqualTo("unionid");
        callbacks.settled(zhang);
        assertThat(callbacks.trail(zhang, zhang)).doesNotContain("waits: no_unionid");
    }

    @Test
    void salesAreAskedAlthoughTheFollowerCanNotBeRead() {
        callbacks.registered(zhang);

        callbacks.claims(zhang);

        eventually(() -> assertThat(callbacks.toStaff(member))
                .extracting(StaffMessage::text)
                .containsExactly(StaffText.ADD_CUSTOMER));
        eventually(() -> assertThat(
                        callbacks.count("followers", "read_problem = 'errcode 40003' AND openid", zhang.openid()))
                .isEqualTo(1));
        answer(zhang.openid(), follower(zhang));
        callbacks.follows(zhang);
        eventually(() -> assertThat(callbacks.count("followers", "unionid IS NOT NULL AND openid", zhang.openid()))
                .isEqualTo(1));
    }

    @Test
    void whoHasLeftIsNotTakenForSomebodyWithoutAUnionid() {
        answer(zhang.openid(), NOT_FOLLOWING);

        callbacks.claims(zhang);

        eventually(() -> assertThat(
                        callbacks.count("followers", "read_problem = 'not following' AND openid", zhang.openid()))
                .isEqualTo(1));
        assertThat(callbacks.count("followers", "unionid_read_at IS NULL AND openid", zhang.openid()))
                .isEqualTo(1);
    }

    @Test
    void aRefusalIsKeptWithItsReasonAndTriedAgainLater() {
        answer(zhang.externalUserId(), "{\"errcode\":60020,\"errmsg\":\"not allow to access from your ip\"}");

        callbacks.added(member, zhang);

        eventually(() -> assertThat(callbacks.count(
                        "relations", "read_problem = 'errcode 60020' AND read_due_at > now() AND userid", member))
                .isEqualTo(1));
        answer(zhang.externalUserId(), contact);
        callbacks.added(member, zhang);
        eventually(() -> assertThat(callbacks.count("relations", "read_problem IS NULL AND userid", member))
                .isEqualTo(1));
    }
}
