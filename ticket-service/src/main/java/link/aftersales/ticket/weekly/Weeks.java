package link.aftersales.ticket.weekly;

import java.time.Instant;
import java.time.LocalDate;

/** The figures of all weeks. */
public interface Weeks {

    /** Whether the week that ended with this Monday is still to be told; from now on it is not. */
    boolean claim(LocalDate monday);

    /** What came of the time between. */
    Week of(Instant from, Instant to);
}
