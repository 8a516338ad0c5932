package link.aftersales.identity.trust.jdbc;

import java.util.Locale;
import link.aftersales.identity.trust.Pair;
import link.aftersales.identity.trust.Unionid;

/** What a verdict was based on, for the trail: comparisons, not the ids and numbers that were compared. */
record EvidenceFacts(
        int addWay,
        String addedBy,
        boolean confirmed,
        String unionids,
        String number,
        int claimants,
        boolean askedMember,
        String code,
        String memberSays) {

    static EvidenceFacts of(Pair pair) {
        return new EvidenceFacts(
                pair.addWay().number(),
                pair.addWay().by().name().toLowerCase(Locale.ROOT),
                pair.confirmed(),
                unionids(pair),
                number(pair),
                pair.claimants(),
                pair.askedMember(),
                code(pair),
                pair.numberAnswer().name().toLowerCase(Locale.ROOT));
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

    private static String code(Pair pair) {
        if (pair.codeRedeemed()) {
            return "redeemed";
        }
        return pair.codeIssued() ? "issued" : "none";
    }

    private static String number(Pair pair) {
        if (pair.numberSeen()) {
            return "seen";
        }
        return pair.otherNumberSeen() ? "others seen" : "none seen";
    }
}
