package link.aftersales.notification.push;

import java.util.Optional;

/** How all tickets stand, as far as their cards show it. */
public interface TicketStates {

    /** Empty for a ticket of which nothing was heard yet. */
    Optional<TicketState> find(String ticketNo);

    /**
     * The same, and nobody else changes it until the end of the transaction. Whoever changes deliveries of the ticket in this
     * transaction, too, takes it first.
     */
    Optional<TicketState> lock(String ticketNo);

    /** Keeps it in place of an older version. */
    void put(TicketState ticket);
}
