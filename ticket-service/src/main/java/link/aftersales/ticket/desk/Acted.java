package link.aftersales.ticket.desk;

import java.time.Instant;

/** What came of an {@link Action}. */
public sealed interface Acted {

    /** It is done; {@code ticket} is the state after it. */
    record Done(Ticket ticket) implements Acted {}

    /** It is not possible in the present state. */
    record NotNow(Ticket ticket) implements Acted {}

    /** It was done at {@code since} and must not be repeated so soon; nothing changed. */
    record TooSoon(Ticket ticket, Instant since) implements Acted {}

    /** This actor may not. */
    record NotAllowed(Ticket ticket) implements Acted {}

    /** No such ticket, or none of his. */
    record Unknown() implements Acted {}
}
