package link.aftersales.ticket.audit;

import java.time.Instant;

/** A look at customers' data with the admin key: {@code subject} is a ticket's number, or which filters were set. */
public record Access(Instant at, Kind kind, String subject, long items) {

    /** How much was looked at. */
    public enum Kind {
        LIST,
        VIEW,
        EXPORT
    }
}
