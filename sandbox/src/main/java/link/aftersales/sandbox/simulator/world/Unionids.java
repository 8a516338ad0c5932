package link.aftersales.sandbox.simulator.world;

import org.jspecify.annotations.Nullable;

/** Which of the two sides can tell a person's unionid, and whether they tell the same one. */
public record Unionids(boolean atAccount, InWecom inWecom) {

    /** Told by both sides, and equal: the normal case. */
    public static final Unionids EQUAL = new Unionids(true, InWecom.SAME);

    /** What WeCom says of the unionid that the Official Account knows. */
    public enum InWecom {
        SAME,
        NONE,
        OTHER;

        @Nullable
        String of() {
            return switch (this) {
                case SAME -> null;
                case NONE -> "";
                case OTHER -> Ids.random("o6_", 28);
            };
        }
    }
}
