package link.aftersales.notification.push;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts deliveries for operators. */
public interface DeliveryFigures {

    /** Of those that were planned in this time, the end excluded; one line for each channel that had any or has some waiting. */
    List<Line> between(Instant from, Instant to);

    /**
     * What became of those of a channel; seconds from the planning, or from the end of being held, until they were sent.
     * {@code waitingNow} counts all that are pending now, whenever they were planned.
     */
    record Line(
            String channel,
            long planned,
            long sent,
            long failed,
            @Nullable Double p50Seconds,
            @Nullable Double p95Seconds,
            long waitingNow) {}
}
