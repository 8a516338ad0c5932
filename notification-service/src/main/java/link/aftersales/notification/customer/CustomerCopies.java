package link.aftersales.notification.customer;

import link.aftersales.contracts.CustomerSnapshot;

/** Who the customers are, as identity-service last told. */
public interface CustomerCopies {

    /** Takes a newer state; what was kept for somebody who is trusted no more is never said to him. */
    void put(CustomerSnapshot snapshot);

    /** Forgets one. */
    void remove(String customerId);
}
