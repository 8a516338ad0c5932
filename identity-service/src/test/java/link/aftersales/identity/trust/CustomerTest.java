package link.aftersales.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Verdict.NumberProof;
import link.aftersales.identity.trust.Verdict.PersonProof;
import link.aftersales.identity.trust.Verdict.Proven;
import org.junit.jupiter.api.Test;

class CustomerTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T01:00:00Z");
    private static final Proven BOTH = new Proven(PersonProof.UNIONID, NumberProof.SEEN);
    private static final Proven PERSON_ONLY = new Proven(PersonProof.UNIONID, NumberProof.UNPROVEN);

    private final Customer claim =
            Customer.claim(UUID.randomUUID(), "openid-1", new MobileNumber("13800138000"), MONDAY);

    @Test
    void aClaimIsTrustedWithNothing() {
        CustomerSnapshot snapshot = claim.snapshot();

        assertThat(snapshot.bindingStatus()).isEqualTo(BindingStatus.TEMP);
        assertThat(snapshot.verified()).isFalse();
        assertThat(snapshot.numberProven()).isFalse();
        assertThat(snapshot.verifiedAt()).isNull();
        assertThat(snapshot.externalUserIds()).isEmpty();
    }

    @Test
    void proofBindsTheClaim() {
        Customer customer = claim.prove(BOTH, "wm-1", "wangwu", TUESDAY);

        assertThat(customer.snapshot().bindingStatus()).isEqualTo(BindingStatus.BOUND);
        assertThat(customer.snapshot().verifiedAt()).isEqualTo(TUESDAY);
        assertThat(customer.snapshot().memberUserId()).isEqualTo("wangwu");
        assertThat(customer.numberProven()).isTrue();
    }

    @Test
    void theSecondProofOfTheSameChangesNothing() {
        Customer customer = claim.prove(BOTH, "wm-1", "wangwu", MONDAY);

        assertThat(customer.prove(BOTH, "wm-1", "lisi", TUESDAY)).isEqualTo(customer);
        assertThat(customer.prove(PERSON_ONLY, "wm-1", "lisi", TUESDAY)).isEqualTo(customer);
    }

    @Test
    void theNumberCanBeProvenAfterThePersonAndTheTimeOfTrustStays() {
        Customer person = claim.prove(PERSON_ONLY, "wm-1", "wangwu", MONDAY);
        Customer both = person.prove(BOTH, "wm-1", "lisi", TUESDAY);

        assertThat(person.verified()).isTrue();
        assertThat(person.numberProven()).isFalse();
        assertThat(both.numberProven()).isTrue();
        assertThat(both.snapshot().verifiedAt()).isEqualTo(MONDAY);
        assertThat(both.snapshot().memberUserId()).isEqualTo("wangwu");
    }

    @Test
    void onlyTheProvenOwnerOfANumberIsCalledAsTheCompanyRegisteredIt() {
        Customer person = claim.prove(PERSON_ONLY, "wm-1", "wangwu", MONDAY);

        assertThatIllegalStateException().isThrownBy(() -> claim.registeredAs("张三", null));
        assertThatIllegalStateException().isThrownBy(() -> person.registeredAs("张三", null));
        assertThat(claim.prove(BOTH, "wm-1", "wangwu", MONDAY)
                        .registeredAs("张三", null)
                        .snapshot()
                        .name())
                .isEqualTo("张三");
    }

    @Test
    void aReplacedClaimIsNotProvenButCanBeClaimedAgain() {
        Customer replaced = claim.replaced();

        assertThatIllegalStateException().isThrownBy(() -> replaced.prove(BOTH, "wm-1", "wangwu", TUESDAY));
        assertThat(replaced.claimAgain(TUESDAY).open()).isTrue();
        assertThat(replaced.claimAgain(TUESDAY).id()).isEqualTo(claim.id());
    }

    @Test
    void aTrustedCustomerIsNeitherReplacedNorAClaimantAgain() {
        Customer customer = claim.prove(BOTH, "wm-1", "wangwu", TUESDAY);

        assertThatIllegalStateException().isThrownBy(customer::replaced);
        assertThatIllegalStateException().isThrownBy(() -> customer.claimAgain(TUESDAY));
    }

    @Test
    void printsNothingThatALogMustNotHave() {
        assertThat(claim.toString()).doesNotContain("13800138000", "138****", "openid-1");
    }
}
