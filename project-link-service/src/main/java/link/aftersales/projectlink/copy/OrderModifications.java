package link.aftersales.projectlink.copy;

import link.aftersales.contracts.ModificationEvent;

/** What customers ask to change about their orders, as ticket-service tells it. */
public interface OrderModifications {

    /** Keeps it unless something newer is known; of an erased customer's only a shell. */
    void put(ModificationEvent event);

    /** Removes the words from all that a customer asked for. */
    void erase(String customerId);
}
