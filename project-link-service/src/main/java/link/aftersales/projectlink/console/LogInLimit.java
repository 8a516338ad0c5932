package link.aftersales.projectlink.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Wrong keys by address: after some of them nothing from there is even looked at for a while. The memory is bounded. */
@Component
public class LogInLimit {

    private static final int MOST_WRONG = 5;
    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;

    private final Clock clock;
    private final Map<String, Wrong> byAddress = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    LogInLimit(Clock clock) {
        this.clock = clock;
    }

    private record Wrong(Instant since, int count) {}

    /** Takes one attempt, before it is known whether it is right, so that many at once are counted, too. */
    public synchronized boolean allows(String address) {
        Wrong before = byAddress.get(address);
        Wrong now = before == null || before.since().plus(WHILE).isBefore(clock.instant())
                ? new Wrong(clock.instant(), 1)
                : new Wrong(before.since(), before.count() + 1);
        byAddress.put(address, now);
        return now.count() <= MOST_WRONG;
    }

    /** The attempt was right. */
    public synchronized void forget(String address) {
        byAddress.remove(address);
    }
}
