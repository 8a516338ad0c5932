package link.aftersales.identity;

import static link.aftersales.identity.Platforms.answer;
import static link.aftersales.identity.Platforms.contact;
import static link.aftersales.identity.Platforms.followerWithoutUnionid;
import static link.aftersales.identity.Platforms.relation;
import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.text.CustomerText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@IdentityTest
@TestPropertySource(properties = "IDENTITY_WITHOUT_UNIONID=phone")
class PlainRuleTest {

    @Autowired
    private Callbacks callbacks;

    private final Person zhang = Person.anyone();
    private final Person other = Person.anyone();

    @Test
    void theNumberAloneIsEnoughForItsOnlyClaimant() {
        nobodyHasAUnionid();
        callbacks.claims(zhang);

        callbacks.added("wangwu", zhang);

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("sole_claimant", "seen"));
    }

    @Test
    void ofTwoClaimantsNeitherIsTrustedByTheNumberAlone() {
        nobodyHasAUnionid();
        callbacks.claims(zhang);
        callbacks.writesAndReads(other, zhang.phone().digits(), CustomerText.CLAIM_RECEIVED);

        callbacks.added("wangwu", zhang);

        callbacks.judged(zhang, zhang, "waits", "several_claimants");
        callbacks.judged(other, zhang, "waits", "several_claimants");
        assertThat(callbacks.verifications(zhang)).isZero();
        assertThat(callbacks.verifications(other)).isZero();
    }

    @Test
    void aClaimantWhoGivesTheNumberUpNoLongerStandsInTheWay() {
        nobodyHasAUnionid();
        callbacks.claims(zhang);
        callbacks.writesAndReads(other, zhang.phone().digits(), CustomerText.CLAIM_RECEIVED);
        callbacks.added("wangwu", zhang);
        callbacks.judged(zhang, zhang, "waits", "several_claimants");

        callbacks.claims(other);

        assertThat(callbacks.verified(zhang).evidence()).isEqualTo(new Evidence("sole_claimant", "seen"));
    }

    private void nobodyHasAUnionid() {
        answer(zhang.openid(), followerWithoutUnionid(zhang));
        answer(other.openid(), followerWithoutUnionid(other));
        answer(
                zhang.externalUserId(),
                contact(zhang, "", relation("wangwu", 2, "wangwu", zhang.phone().digits())));
    }
}
