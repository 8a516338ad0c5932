package link.aftersales.projectlink.copy;

import link.aftersales.contracts.TicketEvent.TicketCreated;

/** The tickets as ticket-service tells them. */
public interface Tickets {

    /** Keeps a ticket unless something newer is known of it. */
    void put(TicketCreated created);
}
