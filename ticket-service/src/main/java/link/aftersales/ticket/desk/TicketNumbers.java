package link.aftersales.ticket.desk;

import java.time.Instant;

/** Gives out ticket numbers, each once. */
public interface TicketNumbers {

    /** Takes a number of this second that nobody has. */
    TicketNumber take(Instant at);
}
