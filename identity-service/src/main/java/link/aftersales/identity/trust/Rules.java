package link.aftersales.identity.trust;

import link.aftersales.identity.trust.Verdict.Lack;
import link.aftersales.identity.trust.Verdict.Never;
import link.aftersales.identity.trust.Verdict.NumberProof;
import link.aftersales.identity.trust.Verdict.Objection;
import link.aftersales.identity.trust.Verdict.PersonProof;
import link.aftersales.identity.trust.Verdict.Proven;
import link.aftersales.identity.trust.Verdict.Unrelated;
import link.aftersales.identity.trust.Verdict.Waits;

/**
 * The rules of trust, all in this one place. A claim needs two proofs: that follower and contact are one person, and that
 * the number is that person's; and only a contact that a member found by searching the number can bring them.
 */
final class Rules {

    private final WithoutUnionid withoutUnionid;

    Rules(WithoutUnionid withoutUnionid) {
        this.withoutUnionid = withoutUnionid;
    }

    Verdict judge(Pair pair) {
        if (!related(pair)) {
            return new Unrelated();
        }
        if (!pair.confirmed()) {
            return new Waits(Lack.MEMBER_HAS_NOT_CONFIRMED);
        }
        if (!pair.addWay().memberSearchedPhone()) {
            return new Never(notByMember(pair.addWay()));
        }
        if (pair.otherPerson()) {
            return new Never(Objection.OTHER_PERSON);
        }
        if (pair.otherNumberSeen()) {
            return pair.samePerson() || pair.codeRedeemed() ? new Never(Objection.OTHER_NUMBER) : new Unrelated();
        }
        return pair.samePerson() ? new Proven(PersonProof.UNIONID, numberProof(pair)) : withoutUnionid(pair);
    }

    /** By the person, by the number, or because a member who was asked for it added somebody who may be him. */
    private static boolean related(Pair pair) {
        return pair.samePerson()
                || pair.numberSeen()
                || pair.codeRedeemed()
                || ((pair.askedMember() || pair.codeIssued()) && !pair.otherPerson());
    }

    private static Objection notByMember(AddWay way) {
        if (way.number() != AddWay.PHONE_SEARCH && way.by() != AddWay.By.CUSTOMER) {
            return Objection.WRONG_ADD_WAY;
        }
        return way.by() == AddWay.By.CUSTOMER ? Objection.ADDED_BY_CUSTOMER : Objection.ADDED_BY_SOMEBODY_ELSE;
    }

    /** No other number was seen; a member who says no leaves the number unproven, whatever the person is worth. */
    private static NumberProof numberProof(Pair pair) {
        if (pair.numberSeen()) {
            return NumberProof.SEEN;
        }
        return pair.numberAnswer() == NumberAnswer.YES ? NumberProof.CONFIRMED : NumberProof.UNPROVEN;
    }

    private Verdict withoutUnionid(Pair pair) {
        if (pair.unionidUnread()) {
            return new Waits(Lack.UNIONID_NOT_READ);
        }
        if (pair.contactTaken()) {
            return new Never(Objection.CONTACT_OF_ANOTHER_CUSTOMER);
        }
        if (pair.codeRedeemed()) {
            return new Proven(PersonProof.CODE, numberProof(pair));
        }
        if (withoutUnionid != WithoutUnionid.PHONE || !pair.numberSeen()) {
            return new Waits(Lack.NO_UNIONID);
        }
        return pair.claimants() > 1
                ? new Waits(Lack.SEVERAL_CLAIMANTS)
                : new Proven(PersonProof.SOLE_CLAIMANT, NumberProof.SEEN);
    }
}
