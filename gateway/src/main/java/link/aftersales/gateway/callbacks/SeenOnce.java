package link.aftersales.gateway.callbacks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers which timestamp and nonce were used while their timestamp counts as fresh. Its memory is bounded; when it is
 * full it lets nothing in rather than forget.
 */
final class SeenOnce {

    private static final int MOST = 100_000;
    private static final int LONGEST = 64;

    private final Map<String, Instant> seen = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration window;

    /** A timestamp may be {@code skew} ahead and is then fresh for twice as long. */
    SeenOnce(Clock clock, Duration skew) {
        this.clock = clock;
        this.window = skew.multipliedBy(2).plusSeconds(1);
    }

    synchronized void check(CallbackQuery query) {
        String key = key(query);
        Instant now = clock.instant();
        forgetBefore(now.minus(window));
        if (key.length() > LONGEST) {
            throw Refused.malformed();
        }
        if (seen.size() >= MOST) {
            throw new Refused(Refusal.OVERLOADED);
        }
        if (seen.putIfAbsent(key, now) != null) {
            throw new Refused(Refusal.REPLAYED);
        }
    }

    synchronized void forget(CallbackQuery query) {
        seen.remove(key(query));
    }

    private void forgetBefore(Instant time) {
        Iterator<Instant> oldestFirst = seen.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().isBefore(time)) {
            oldestFirst.remove();
        }
    }

    private static String key(CallbackQuery query) {
        return query.timestamp() + ":" + query.nonce();
    }
}
