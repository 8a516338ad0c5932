package link.aftersales.ticket.dialogue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is not done again too soon: when he was thanked, when somebody was called for him, when he was congratulated. */
public record Courtesies(
        @Nullable Instant thankedAt,
        @Nullable Instant calledAt,
        @Nullable Instant trustedAt) {

    static final Courtesies NONE = new Courtesies(null, null, null);
    private static final Duration THANKED = Duration.ofMinutes(10);
    private static final Duration CALLED = Duration.ofMinutes(30);

    boolean thankedLately(Instant now) {
        return thankedAt != null && thankedAt.plus(THANKED).isAfter(now);
    }

    boolean calledLately(Instant now) {
        return calledAt != null && calledAt.plus(CALLED).isAfter(now);
    }

    /** Whether something was said before he was trusted, though it is heard afterwards. */
    boolean beforeTrust(Instant saidAt) {
        return trustedAt != null && !saidAt.isAfter(trustedAt);
    }

    Courtesies thanked(Instant now) {
        return new Courtesies(now, calledAt, trustedAt);
    }

    Courtesies called(Instant now) {
        return new Courtesies(thankedAt, now, trustedAt);
    }

    Courtesies trusted(Instant now) {
        return new Courtesies(thankedAt, calledAt, now);
    }
}
