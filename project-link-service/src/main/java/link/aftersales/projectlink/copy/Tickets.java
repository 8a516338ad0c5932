package link.aftersales.projectlink.copy;

import link.aftersales.contracts.TicketEvent.TicketCreated;

/** The tickets as ticket-service tells them. */
public interface Tickets {

    /** Keeps a ticket unless something newer is known of it; of an erased customer's only a shell. */
    void put(TicketCreated created);

    /** Removes person, words and attachments from all tickets of a customer. */
    void erase(String customerId);
}
