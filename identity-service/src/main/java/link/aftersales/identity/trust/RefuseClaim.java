package link.aftersales.identity.trust;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A member of staff refuses an open claim; nothing but a member of staff undoes it. */
@Component
public class RefuseClaim {

    private final Customers customers;

    RefuseClaim(Customers customers) {
        this.customers = customers;
    }

    /** Part of the caller's transaction; false when the claim is not open. */
    public boolean refuse(UUID customerId, String actor, String reason) {
        Optional<Customer> open = customers.findLocked(customerId).filter(Customer::open);
        open.ifPresent(claim -> customers.save(claim.refused(actor, reason)));
        return open.isPresent();
    }
}
