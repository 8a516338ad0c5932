package link.aftersales.projectlink.project;

import org.jspecify.annotations.Nullable;

/** Who changes something, as he calls himself, and why, if he says. */
public record ByWhom(String name, @Nullable String reason) {

    /** Whoever holds the key of the admin API and gives no name. */
    public static final String ADMIN = "admin";

    static final ByWhom SYSTEM = new ByWhom("system", null);
}
