package link.aftersales.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/**
 * Due rows that were taken together and are handed to the threads of one worker one by one. What lies here for half of its
 * lease is left to whoever takes it when the lease is over, so that nobody begins with what is no longer his.
 */
public final class TakenAhead<T> {

    private final Clock clock;
    private final Duration good;
    private final Function<Instant, List<T>> take;
    private final Queue<T> rows = new ArrayDeque<>();
    private Instant goodUntil = Instant.MIN;

    /** {@code take} leases some rows that are due now. */
    public TakenAhead(Clock clock, Duration lease, Function<Instant, List<T>> take) {
        this.clock = clock;
        this.good = lease.dividedBy(2);
        this.take = take;
    }

    /** The next row, from the database when none is left here; empty when nothing is due. */
    public synchronized Optional<T> next() {
        Instant now = clock.instant();
        if (rows.isEmpty() || !now.isBefore(goodUntil)) {
            rows.clear();
            rows.addAll(take.apply(now));
            goodUntil = now.plus(good);
        }
        return Optional.ofNullable(rows.poll());
    }
}
