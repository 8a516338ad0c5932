package link.aftersales.notification.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.time.WorkingTime;

/** How long a ticket may wait: an urgent one round the clock, the others in working time. */
record Patience(Map<Priority, Duration> after, WorkingTime working) {

    /** Whether somebody may be told of it at this moment, though it may be late. */
    boolean disturbs(Priority priority, Instant moment) {
        return priority == Priority.URGENT || working.includes(moment);
    }

    /** When somebody works the next time. */
    Instant nextTime(Instant from) {
        return working.plus(from, Duration.ZERO);
    }

    Instant ends(Priority priority, Instant from) {
        Duration wait = after.getOrDefault(priority, Duration.ZERO);
        return priority == Priority.URGENT ? from.plus(wait) : working.plus(from, wait);
    }
}
