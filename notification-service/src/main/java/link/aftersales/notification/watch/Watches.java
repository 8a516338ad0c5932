package link.aftersales.notification.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import link.aftersales.notification.push.Unhandled;

/** All tickets that nobody handles. */
public interface Watches {

    /** Keeps a watch, in place of what was known of its ticket. */
    void put(Watch watch);

    /** Ends it; answers whether there was one. */
    boolean end(String ticketNo);

    /** Finds the watch of a ticket, which nobody else changes until the end of the transaction. */
    Optional<Watch> lock(String ticketNo);

    /** Takes one whose step is due and which nobody else has taken. */
    Optional<Watch> lockDue(Instant now);

    /** Those that everybody was told of and nobody handles, the oldest first. */
    List<Unhandled> listed();

    /** Whether the list of this day is still to be told; from now on it is not. */
    boolean claimList(LocalDate day);
}
