package link.aftersales.identity.trust.jdbc;

import link.aftersales.identity.trust.Pair;
import link.aftersales.identity.trust.Unionid;

/** What a verdict was based on, for the trail: comparisons, not the ids and numbers that were compared. */
record EvidenceFacts(
        int addWay,
        boolean addedByCustomer,
        boolean confirmed,
        String unionids,
        String number,
        int claimants,
        boolean askedMember) {

    static EvidenceFacts of(Pair pair) {
        return new EvidenceFacts(
                pair.addWay().number(),
                pair.addWay().byCustomer(),
                pair.confirmed(),
                unionids(pair),
                number(pair),
                pair.claimants(),
                pair.askedMember());
    }

    private static String unionids(Pair pair) {
        if (pair.samePerson()) {
            return "equal";
        }
        if (pair.otherPerson()) {
            return "different";
        }
        return "follower " + side(pair.follower()) + ", contact " + side(pair.contact());
    }

    private static String side(Unionid unionid) {
        return switch (unionid) {
            case Unionid.Unread unread -> "not read";
            case Unionid.Absent absent -> "without";
            case Unionid.Known known -> "with";
        };
    }

    private static String number(Pair pair) {
        if (pair.numberSeen()) {
            return "seen";
        }
        return pair.otherNumberSeen() ? "others seen" : "none seen";
    }
}
