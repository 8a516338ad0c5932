package link.aftersales.identity.trust;

import java.util.Locale;

/** A change of a customer's state, by whom and why; {@code actor} is the customer, the rules, a userid or admin. */
public record Step(What what, String actor, String reason) {

    static final String CUSTOMER = "customer";
    static final String RULES = "rules";

    /** Whether he no longer claims the number after it. */
    public boolean freesNumber() {
        return switch (what) {
            case REPLACED, REVOKED, REFUSED, EXPIRED -> true;
            case CLAIMED, BOUND, NUMBER_PROVEN, RESTORED, HANDED_OVER -> false;
        };
    }

    /** What happened. */
    public enum What {
        CLAIMED,
        REPLACED,
        BOUND,
        NUMBER_PROVEN,
        REVOKED,
        RESTORED,
        REFUSED,
        EXPIRED,
        HANDED_OVER;

        /** As it is stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
