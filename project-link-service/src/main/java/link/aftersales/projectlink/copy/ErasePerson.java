package link.aftersales.projectlink.copy;

import link.aftersales.contracts.IdentityEvent.PersonErased;
import org.springframework.stereotype.Service;

/**
 * Forgets a customer: of his tickets and modifications a shell stays, his copy goes, and what is told of him later changes neither. What the
 * company itself registered about its project stays. A snapshot that is being written meanwhile is removed by the
 * tombstone that follows it.
 */
@Service
public class ErasePerson {

    private final ErasedCustomers erased;
    private final Tickets tickets;
    private final OrderModifications modifications;
    private final Customers customers;

    ErasePerson(ErasedCustomers erased, Tickets tickets, OrderModifications modifications, Customers customers) {
        this.erased = erased;
        this.tickets = tickets;
        this.modifications = modifications;
        this.customers = customers;
    }

    /** Erases with the caller's transaction. */
    public void erase(PersonErased event) {
        event.customerIds().stream().sorted().forEach(customerId -> {
            erased.add(customerId, event.erasedAt());
            tickets.erase(customerId);
            modifications.erase(customerId);
            customers.remove(customerId);
        });
    }
}
