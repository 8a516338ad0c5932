package link.aftersales.identity.trust;

import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.trust.Customer.Ended;
import org.springframework.stereotype.Component;

/** A member of staff ends the trust in a customer; nothing but a member of staff brings it back. */
@Component
public class RevokeByHand {

    private final Customers customers;

    RevokeByHand(Customers customers) {
        this.customers = customers;
    }

    /** Part of the caller's transaction; false when he is not trusted. */
    public boolean revoke(UUID customerId, String actor, String reason) {
        Optional<Customer> trusted = customers.findLocked(customerId).filter(Customer::verified);
        trusted.ifPresent(customer -> customers.save(customer.revoked(Ended.BY_HAND, actor, reason)));
        return trusted.isPresent();
    }
}
