package link.aftersales.ticket.dialogue;

import java.util.EnumSet;
import java.util.Set;
import link.aftersales.contracts.TicketStatus;

/** What a customer may want of a ticket without saying of which one. */
public enum Wish {
    URGE(TicketStatus.PENDING, TicketStatus.PROCESSING, TicketStatus.WAITING_CUSTOMER),
    SUPPLEMENT(TicketStatus.PENDING, TicketStatus.PROCESSING, TicketStatus.WAITING_CUSTOMER, TicketStatus.RESOLVED),
    CANCEL(TicketStatus.PENDING, TicketStatus.PROCESSING, TicketStatus.WAITING_CUSTOMER),
    RAISE(TicketStatus.PENDING, TicketStatus.PROCESSING, TicketStatus.WAITING_CUSTOMER),
    CHANGE_PROJECT(TicketStatus.PENDING, TicketStatus.PROCESSING, TicketStatus.WAITING_CUSTOMER),
    CONFIRM(TicketStatus.RESOLVED),
    REOPEN(TicketStatus.RESOLVED, TicketStatus.CLOSED);

    private final Set<TicketStatus> suitable;

    Wish(TicketStatus first, TicketStatus... others) {
        this.suitable = EnumSet.of(first, others);
    }

    /** Whether it can be wanted of a ticket in this state; whether it is granted, the desk decides. */
    boolean suits(TicketLine ticket) {
        return suitable.contains(ticket.status());
    }

    /** Whether the ticket that was just spoken about is meant, though there are others. */
    boolean meansTheRecentOne() {
        return this == RAISE || this == CHANGE_PROJECT || this == SUPPLEMENT;
    }
}
