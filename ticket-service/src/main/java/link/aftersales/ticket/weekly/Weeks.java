package link.aftersales.ticket.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The figures of all weeks. */
public interface Weeks {

    /** Whether the week that ended with this Monday is still to be told; from now on it is not. */
    boolean claim(LocalDate monday);

    /** The newest Monday up to this one that was claimed, if any ever was. */
    Optional<LocalDate> lastClaimed(LocalDate monday);

    /** What came of the time between. */
    Week of(Instant from, Instant to);
}
