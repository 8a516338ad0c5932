package link.aftersales.ticket.dialogue;

import java.time.Duration;
import java.time.Instant;

/** A question and since when it is open. */
public record Asked(Question question, Instant at) {

    private static final Duration STAYS_OPEN = Duration.ofHours(24);

    boolean lapsed(Instant now) {
        return at.plus(STAYS_OPEN).isBefore(now);
    }
}
