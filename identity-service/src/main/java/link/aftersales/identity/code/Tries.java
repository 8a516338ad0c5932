package link.aftersales.identity.code;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a follower has used up: his wrong codes, whichever they were meant for, and the fresh ones that he asked for. */
public record Tries(
        int wrong,
        @Nullable Instant wrongSince,
        @Nullable Instant lockedUntil,
        int resends,
        @Nullable LocalDate resendsOn) {

    private static final int WRONG_ONES = 5;
    private static final int RESENDS_A_DAY = 3;
    private static final Duration DAY = Duration.ofHours(24);

    /** Of somebody who has tried nothing yet. */
    public static Tries none() {
        return new Tries(0, null, null, 0, null);
    }

    /** Until when he may not try, if he may not now. */
    Optional<Instant> locked(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    /** One more wrong code; the fifth within a day locks. */
    Tries oneMoreWrong(Instant now) {
        boolean sameDay = wrongSince != null && wrongSince.plus(DAY).isAfter(now);
        int count = sameDay ? wrong + 1 : 1;
        return count >= WRONG_ONES
                ? new Tries(0, null, now.plus(DAY), resends, resendsOn)
                : new Tries(count, sameDay ? wrongSince : now, lockedUntil, resends, resendsOn);
    }

    /** How many wrong ones are left. */
    int left() {
        return WRONG_ONES - wrong;
    }

    /** The right code; what was wrong before is forgotten. */
    Tries right() {
        return new Tries(0, null, lockedUntil, resends, resendsOn);
    }

    /** One more fresh code asked for; empty when today's are used up. */
    Optional<Tries> oneMoreResend(LocalDate today) {
        int count = today.equals(resendsOn) ? resends + 1 : 1;
        return count > RESENDS_A_DAY
                ? Optional.empty()
                : Optional.of(new Tries(wrong, wrongSince, lockedUntil, count, today));
    }
}
