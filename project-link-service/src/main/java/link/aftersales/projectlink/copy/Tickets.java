package link.aftersales.projectlink.copy;

import link.aftersales.contracts.AttachmentMissing;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;

/** The tickets as ticket-service tells them. */
public interface Tickets {

    /** Keeps a ticket unless something newer is known of it; of an erased customer's only a shell. */
    void put(TicketCreated created);

    /** Keeps what was done to a ticket, and the ticket after it as above; the events may come in any order. */
    void put(TicketChanged changed);

    /** Keeps that an attachment of a ticket cannot be had. */
    void put(AttachmentMissing missing);

    /** Removes person, words and attachments from all tickets of a customer. */
    void erase(String customerId);
}
