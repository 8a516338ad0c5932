package link.aftersales.projectlink.copy;

import link.aftersales.contracts.CustomerSnapshot;

/** The customers as identity-service tells them. */
public interface Customers {

    /** Keeps a customer unless something newer is known of him, or he was erased. */
    void put(CustomerSnapshot snapshot);

    void remove(String customerId);
}
