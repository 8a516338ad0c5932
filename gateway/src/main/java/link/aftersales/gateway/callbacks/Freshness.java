package link.aftersales.gateway.callbacks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How far a callback's timestamp may be from now, and what was last measured. */
public final class Freshness {

    private final Clock clock;
    private final Duration most;
    private volatile Duration lastSkew = Duration.ZERO;

    Freshness(Clock clock, Duration most) {
        this.clock = clock;
        this.most = most;
    }

    /** The timestamp of a rightly signed query as a time; a stale one is refused. */
    Instant check(String timestamp) {
        Instant called = seconds(timestamp);
        Duration skew = Duration.between(called, clock.instant());
        lastSkew = skew;
        if (skew.abs().compareTo(most) > 0) {
            throw new Refused(Refusal.STALE);
        }
        return called;
    }

    /** Now minus the timestamp of the last genuine callback: what to look at when callbacks are refused as stale. */
    public Duration lastSkew() {
        return lastSkew;
    }

    private static Instant seconds(String timestamp) {
        try {
            if (timestamp.length() <= 12) {
                return Instant.ofEpochSecond(Long.parseLong(timestamp));
            }
        } catch (NumberFormatException e) {
            // refused below, as a number that is no time
        }
        throw Refused.malformed();
    }
}
