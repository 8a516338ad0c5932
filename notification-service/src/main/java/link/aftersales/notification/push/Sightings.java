package link.aftersales.notification.push;

import java.time.Instant;
import java.util.UUID;

/** Who has seen what was sent to him; each is told as an event once. */
public interface Sightings {

    /** Somebody has the page before his eyes to which this push about this project led. */
    void opened(UUID delivery, String projectNo, Instant at);

    /** A member did something to a ticket, so he has seen what he was sent about it before. */
    void acted(String ticketNo, String member, Instant at);

    /** How far what was sent to a member about a ticket got. */
    Sight of(String ticketNo, String member);

    /** From nothing to everything. */
    enum Sight {
        /** Nothing could be delivered. */
        FAILED,
        UNSEEN,
        SEEN
    }
}
