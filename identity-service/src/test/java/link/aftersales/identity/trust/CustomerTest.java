package link.aftersales.identity.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Customer.Ended;
import link.aftersales.identity.trust.Customer.Trust;
import link.aftersales.identity.trust.Step.What;
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
    void eachChangeLeavesAStepUntilItIsStored() {
        Customer restored = claim.prove(BOTH, "wm-1", "wangwu", MONDAY)
                .revoked(Ended.RELATION_ENDED, "rules", "deleted")
                .claimAgain(TUESDAY)
                .restored("wm-2", "lisi")
                .handedOver("zhao");

        assertThat(restored.steps())
                .extracting(Step::what)
                .containsExactly(What.CLAIMED, What.BOUND, What.REVOKED, What.CLAIMED, What.RESTORED, What.HANDED_OVER);
        assertThat(restored.steps().get(1)).isEqualTo(new Step(What.BOUND, "rules", "unionid+seen"));
        assertThat(restored.stored(7).steps()).isEmpty();
        assertThat(restored.stored(7).version()).isEqualTo(7);
        assertThat(claim.replaced().steps().getLast().what()).isEqualTo(What.REPLACED);
        assertThat(claim.expired().steps().getLast().what()).isEqualTo(What.EXPIRED);
        assertThat(claim.refused("boss", "not his").steps().getLast())
                .isEqualTo(new Step(What.REFUSED, "boss", "not his"));
    }

    @Test
    void onlyStepsThatGiveTheNumberUpFreeIt() {
        assertThat(Stream.of(What.values()).filter(what -> new Step(what, "rules", "any").freesNumber()))
                .containsExactly(What.REPLACED, What.REVOKED, What.REFUSED, What.EXPIRED);
        assertThat(What.NUMBER_PROVEN.word()).isEqualTo("number_proven");
    }

    @Test
    void aRevokedCustomerKeepsWhatHeWasTrustedForAndIsTrustedWithNothing() {
        Customer revoked = claim.prove(BOTH, "wm-1", "wangwu", MONDAY)
                .registeredAs("张三", "恒泰公司")
                .revoked(Ended.RELATION_ENDED, "rules", "deleted");

        assertThat(revoked.restorable()).isTrue();
        assertThat(revoked.snapshot().bindingStatus()).isEqualTo(BindingStatus.REVOKED);
        assertThat(revoked.snapshot().verified()).isFalse();
        assertThat(revoked.snapshot().numberProven()).isFalse();
        assertThat(revoked.snapshot().verifiedAt()).isEqualTo(MONDAY);
        assertThat(revoked.snapshot().externalUserIds()).containsExactly("wm-1");
        assertThat(revoked.snapshot().name()).isEqualTo("张三");
        assertThat(revoked.claimAgain(TUESDAY).snapshot().name()).isNull();
        assertThat(revoked.claimAgain(TUESDAY).snapshot().externalUserIds()).isEmpty();
        assertThat(revoked.claimAgain(TUESDAY).snapshot().verifiedAt()).isNull();
        assertThat(revoked.claimAgain(TUESDAY).snapshot().memberUserId()).isNull();
        assertThat(revoked.claimAgain(TUESDAY).restorable()).isTrue();
    }

    @Test
    void aRestoredCustomerHasHisTrustByTheNewContact() {
        Customer restored = claim.prove(BOTH, "wm-1", "wangwu", MONDAY)
                .revoked(Ended.RELATION_ENDED, "rules", "deleted")
                .restored("wm-2", "lisi");

        assertThat(restored.trust()).isEqualTo(new Trust(MONDAY, "unionid", "seen", true, "wm-2", "lisi"));
        assertThat(restored.ended()).isNull();
        assertThat(restored.restorable()).isFalse();
        assertThat(restored.handedOver("zhao").trust())
                .isEqualTo(new Trust(MONDAY, "unionid", "seen", true, "wm-2", "zhao"));
    }

    @Test
    void whatWasEndedByHandComesBackByHandOnly() {
        Customer revoked = claim.prove(BOTH, "wm-1", "wangwu", MONDAY).revoked(Ended.BY_HAND, "boss", "left");
        Customer refused = claim.refused("boss", "not his");

        assertThat(revoked.undecided() || refused.undecided()).isFalse();
        assertThat(revoked.endedByHand() && refused.endedByHand()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> revoked.restored("wm-1", "wangwu"));
        assertThatIllegalStateException().isThrownBy(() -> revoked.claimAgain(TUESDAY));
        assertThatIllegalStateException().isThrownBy(() -> refused.claimAgain(TUESDAY));
        assertThat(refused.proveByHand(null, null, TUESDAY, "boss", "seen").endedByHand())
                .isFalse();
    }

    @Test
    void byHandPersonAndNumberAreProvenWithOrWithoutAContact() {
        Customer customer = claim.proveByHand(null, null, TUESDAY, "boss", "seen his card");
        Customer person = claim.prove(PERSON_ONLY, "wm-1", "wangwu", MONDAY);

        assertThat(customer.trust()).isEqualTo(new Trust(TUESDAY, "manual", "manual", true, null, null));
        assertThat(customer.snapshot().externalUserIds()).isEmpty();
        assertThat(customer.steps().getLast()).isEqualTo(new Step(What.BOUND, "boss", "seen his card"));
        assertThat(person.proveByHand(null, null, TUESDAY, "boss", "seen his card")
                        .trust())
                .isEqualTo(new Trust(MONDAY, "unionid", "manual", true, "wm-1", "wangwu"));
        assertThatIllegalStateException().isThrownBy(() -> customer.proveByHand(null, null, TUESDAY, "boss", "again"));
    }

    @Test
    void nothingHappensToWhomItCanNotHappen() {
        Customer trusted = claim.prove(BOTH, "wm-1", "wangwu", MONDAY);

        assertThatIllegalStateException().isThrownBy(() -> claim.revoked(Ended.BY_HAND, "boss", "any"));
        assertThatIllegalStateException().isThrownBy(() -> claim.restored("wm-1", "wangwu"));
        assertThatIllegalStateException().isThrownBy(() -> claim.handedOver("lisi"));
        assertThatIllegalStateException().isThrownBy(() -> trusted.refused("boss", "any"));
        assertThatIllegalStateException().isThrownBy(trusted::expired);
        assertThat(claim.undecided() && trusted.undecided()).isTrue();
        assertThat(claim.expired().undecided()).isFalse();
    }

    @Test
    void whatOthersNeedNotHearIsTheSameState() {
        Customer trusted = claim.prove(BOTH, "wm-1", "wangwu", MONDAY);

        assertThat(trusted.sameStateAs(trusted.stored(9))).isTrue();
        assertThat(trusted.sameStateAs(claim)).isFalse();
        assertThat(trusted.sameStateAs(trusted.handedOver("lisi"))).isFalse();
        assertThat(trusted.sameStateAs(trusted.registeredAs("张三", null))).isFalse();
        assertThat(trusted.registeredAs("张三", null).sameStateAs(trusted.registeredAs("张三", "恒泰公司")))
                .isFalse();
    }

    @Test
    void printsNothingThatALogMustNotHave() {
        assertThat(claim.toString())
                .contains(claim.id().toString())
                .doesNotContain("13800138000", "138****", "openid-1");
    }
}
