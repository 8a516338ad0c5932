package link.aftersales.ticket.dialogue;

import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.directory.Customer;
import org.jspecify.annotations.Nullable;

/** The way to a member of staff whom a customer wants to speak to. */
public interface StaffCalls {

    /** Tells him who wants him, with the caller's transaction, and about which ticket, if there is one. */
    void call(String userId, Customer customer, @Nullable Ticket ticket);
}
