package link.aftersales.notification.push;

import java.time.Duration;
import link.aftersales.notification.push.Outcome.RetryLater;

/** The pauses between attempts. */
final class BackOff {

    private static final int[] SECONDS = {1, 2, 5, 10, 30, 60};
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private BackOff() {}

    /** What no quick repeat can mend gets the longest at once. */
    static Duration after(RetryLater later, int attempts) {
        return Refusals.ofTheCompany(later.errcode()) || Refusals.ofTheRate(later.errcode())
                ? LONGEST
                : Duration.ofSeconds(SECONDS[Math.clamp(attempts - 1, 0, SECONDS.length - 1)]);
    }
}
