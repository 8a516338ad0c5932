package link.aftersales.identity.trust;

import static link.aftersales.identity.trust.PairMother.pair;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.trust.Conclusion.HandOver;
import link.aftersales.identity.trust.Conclusion.Prove;
import link.aftersales.identity.trust.Conclusion.Restore;
import link.aftersales.identity.trust.Conclusion.Revoke;
import link.aftersales.identity.trust.Conclusion.Stay;
import link.aftersales.identity.trust.Customer.Ended;
import link.aftersales.identity.trust.PairMother.Draft;
import link.aftersales.identity.trust.Verdict.NumberProof;
import link.aftersales.identity.trust.Verdict.PersonProof;
import link.aftersales.identity.trust.Verdict.Proven;
import org.junit.jupiter.api.Test;

class ConclusionTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Unionid NONE = new Unionid.Absent();
    private static final Draft CODE = pair().contact(NONE).codeRedeemed();
    private static final Draft STRANGER = pair().contact(new Unionid.Known("u-other"));

    private final Customer claim = claim("13800138000");
    private final Customer bound = proven(PersonProof.UNIONID, NumberProof.SEEN);
    private final Customer personOnly = proven(PersonProof.UNIONID, NumberProof.UNPROVEN);
    private final Customer revoked = bound.revoked(Ended.RELATION_ENDED, "rules", "deleted");

    @Test
    void theStrongerEvidenceIsTaken() {
        Candidate code = contact("wm-code", CODE);
        Candidate unionid = contact("wm-unionid", pair());
        Candidate confirmed = contact("wm-confirmed", pair().seen().memberSays(NumberAnswer.YES));
        Candidate unproven = contact("wm-unproven", pair().seen());

        assertThat(concluded(claim, code, unionid)).isEqualTo(new Prove(unionid, both()));
        assertThat(concluded(claim, unproven, confirmed, code))
                .isEqualTo(new Prove(code, new Proven(PersonProof.CODE, NumberProof.SEEN)));
        assertThat(concluded(claim, unproven, confirmed))
                .isEqualTo(new Prove(confirmed, new Proven(PersonProof.UNIONID, NumberProof.CONFIRMED)));
    }

    @Test
    void theNumberOfATrustedCustomerIsStillToBeProvenButOnlyOnce() {
        Candidate seen = contact("wm-1", pair());

        assertThat(concluded(personOnly, seen)).isEqualTo(new Prove(seen, both()));
        assertThat(concluded(bound, seen)).isEqualTo(new Stay());
    }

    @Test
    void whatHasNothingToDoWithTheClaimLeavesNoTrail() {
        Conclusion conclusion = Conclusion.of(
                claim,
                List.of(),
                List.of(contact("wm-1", STRANGER.seen()), contact("wm-2", pair().way(1))),
                List.of(),
                new Rules(WithoutUnionid.CODE));

        assertThat(conclusion.change()).isEqualTo(new Stay());
        assertThat(conclusion.judged()).hasSize(1);
    }

    @Test
    void aFollowerIsTrustedWithOneNumberOnly() {
        assertThat(of(claim, List.of(bound), contact("wm-1", pair()))).isEqualTo(new Stay());
        assertThat(of(revoked, List.of(bound), contact("wm-1", pair()))).isEqualTo(new Stay());
        assertThat(of(claim, List.of(revoked), contact("wm-1", pair()))).isInstanceOf(Prove.class);
    }

    @Test
    void trustEndsWithTheLastRelationOnly() {
        assertThat(ending(bound)).isEqualTo(new Stay());
        assertThat(ending(bound, live("wangwu"))).isEqualTo(new Stay());
        assertThat(ending(bound, ended("wangwu", 1, false))).isEqualTo(new Revoke());
        assertThat(ending(personOnly, ended("wangwu", 1, false))).isEqualTo(new Revoke());
        assertThat(ending(bound, ended("wangwu", 1, false), live("lisi"))).isEqualTo(new HandOver("lisi"));
        assertThat(ending(bound, ended("WangWu", 1, false), live("lisi"))).isEqualTo(new HandOver("lisi"));
        assertThat(ending(bound, live("wangwu"), ended("lisi", 1, false))).isEqualTo(new Stay());
        assertThat(ending(bound, live("lisi"), ended("zhao", 1, false))).isEqualTo(new Stay());
    }

    @Test
    void nothingIsHandedOverToARelationThatIsNotKnownYet() {
        assertThat(ending(bound, ended("wangwu", 1, false), new Bond("lisi", false, null, false)))
                .isEqualTo(new Stay());
    }

    @Test
    void aContactThatWasTakenOverByAColleagueEndsNothing() {
        assertThat(ending(bound, ended("wangwu", 1, true))).isEqualTo(new Stay());
        assertThat(ending(bound, ended("wangwu", 1, false), ended("lisi", 2, true)))
                .isEqualTo(new Stay());
        assertThat(ending(bound, ended("wangwu", 1, true), ended("lisi", 2, false)))
                .isEqualTo(new Revoke());
    }

    @Test
    void theSamePersonIsRestoredByAnyContactInAnyWay() {
        Candidate samePerson = contact("wm-new", pair().way(1));
        Candidate sameContact = contact("wm-1", pair().contact(NONE).way(3).seen());

        assertThat(concluded(revoked, samePerson)).isEqualTo(new Restore(samePerson));
        assertThat(concluded(revoked, sameContact)).isEqualTo(new Restore(sameContact));
        assertThat(concluded(revoked, sameContact, samePerson)).isEqualTo(new Restore(samePerson));
        assertThat(concluded(revoked.claimAgain(NOON), samePerson)).isEqualTo(new Restore(samePerson));
        assertThat(concluded(revoked.claimAgain(NOON).expired(), samePerson)).isEqualTo(new Restore(samePerson));
    }

    @Test
    void nobodyElseIsRestored() {
        assertThat(concluded(revoked, contact("wm-2", pair().contact(NONE)))).isEqualTo(new Stay());
        assertThat(concluded(revoked, contact("wm-1", STRANGER))).isEqualTo(new Stay());
        assertThat(concluded(revoked, contact("wm-1", pair().half()))).isEqualTo(new Stay());
        assertThat(concluded(revoked, contact("wm-1", pair().contact(NONE).takenByAnother())))
                .isEqualTo(new Stay());
        assertThat(concluded(revoked, contact("wm-2", pair().takenByAnother()))).isInstanceOf(Restore.class);
        assertThat(concluded(bound.revoked(Ended.BY_HAND, "boss", "left"), contact("wm-1", pair())))
                .isEqualTo(new Stay());
        assertThat(concluded(claim.expired(), contact("wm-1", pair()))).isEqualTo(new Stay());
    }

    @Test
    void theNumberHeNamedLastIsPreferredWhereTheContactProvesIt() {
        Customer newer = claim("13900139000");

        assertThat(of(revoked, List.of(newer), contact("wm-1", pair().seen("13900139000"))))
                .isEqualTo(new Stay());
        assertThat(of(revoked, List.of(newer.expired()), contact("wm-1", pair().seen("13900139000"))))
                .isInstanceOf(Restore.class);
        assertThat(of(revoked, List.of(newer), contact("wm-1", pair()))).isInstanceOf(Restore.class);
    }

    private static Proven both() {
        return new Proven(PersonProof.UNIONID, NumberProof.SEEN);
    }

    private static Customer claim(String digits) {
        return Customer.claim(UUID.randomUUID(), "openid-1", new MobileNumber(digits), NOON);
    }

    private Customer proven(PersonProof person, NumberProof number) {
        return claim("13800138000").prove(new Proven(person, number), "wm-1", "wangwu", NOON);
    }

    private static Candidate contact(String externalUserId, Draft draft) {
        return new Candidate("wangwu", externalUserId, null, draft.done());
    }

    private static Bond live(String member) {
        return new Bond(member, true, null, false);
    }

    private static Bond ended(String member, int second, boolean handedOn) {
        return new Bond(member, true, NOON.plusSeconds(second), handedOn);
    }

    private static Conclusion.Change ending(Customer customer, Bond... bonds) {
        return Conclusion.of(customer, List.of(), List.of(), List.of(bonds), new Rules(WithoutUnionid.CODE))
                .change();
    }

    private static Conclusion.Change concluded(Customer customer, Candidate... candidates) {
        return of(customer, List.of(), candidates);
    }

    private static Conclusion.Change of(Customer customer, List<Customer> others, Candidate... candidates) {
        return Conclusion.of(customer, others, List.of(candidates), List.of(), new Rules(WithoutUnionid.CODE))
                .change();
    }
}
