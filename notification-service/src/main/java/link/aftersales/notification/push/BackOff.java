package link.aftersales.notification.push;

import java.time.Duration;

/** The pauses between attempts. */
final class BackOff {

    private static final int[] SECONDS = {1, 2, 5, 10, 30, 60};

    private BackOff() {}

    static Duration after(int attempts) {
        return Duration.ofSeconds(SECONDS[Math.clamp(attempts - 1, 0, SECONDS.length - 1)]);
    }
}
