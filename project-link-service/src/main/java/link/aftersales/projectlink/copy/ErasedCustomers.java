package link.aftersales.projectlink.copy;

import java.time.Instant;

/** The customers who asked to be forgotten. */
public interface ErasedCustomers {

    /** Remembers one, once nobody who asked before still writes what is known of him. */
    void add(String customerId, Instant at);

    /** Whether this one was erased; he is not, until the end of the transaction, while this answers no. */
    boolean contains(String customerId);
}
