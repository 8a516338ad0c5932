package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.TicketStatus;
import link.aftersales.ticket.desk.Ticket;

/** What the conversation has to know of a customer's ticket. */
record TicketLine(String ticketNo, TicketStatus status) {

    static TicketLine of(Ticket ticket) {
        return new TicketLine(ticket.ticketNo(), ticket.status());
    }

    /** Still to be solved. */
    boolean open() {
        return Wish.URGE.suits(this);
    }

    boolean waiting() {
        return status == TicketStatus.WAITING_CUSTOMER;
    }
}
