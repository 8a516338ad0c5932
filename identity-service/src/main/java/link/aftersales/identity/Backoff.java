package link.aftersales.identity;

import java.time.Duration;

/** How long to wait before a platform is asked again: longer each time, five minutes at most. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /** After so many attempts. */
    public static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
