package link.aftersales.ticket.desk;

import java.time.Instant;

/** Figures about tickets. */
public interface Statistics {

    /** The figures of all tickets opened from a moment on and before another. */
    Figures of(Instant from, Instant to);
}
