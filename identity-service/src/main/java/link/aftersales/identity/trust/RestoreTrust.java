package link.aftersales.identity.trust;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings back a customer whose relation had ended and who is a contact again; his newer claim is no longer needed. */
@Component
class RestoreTrust {

    private static final Logger log = LoggerFactory.getLogger(RestoreTrust.class);

    private final Customers customers;
    private final Register register;
    private final Announce announce;

    RestoreTrust(Customers customers, Register register, Announce announce) {
        this.customers = customers;
        this.register = register;
        this.announce = announce;
    }

    Customer restore(Customer customer, List<Customer> others, Candidate candidate) {
        others.stream().filter(Customer::open).forEach(open -> customers.save(open.replaced()));
        Customer restored = register.named(customer.restored(candidate.externalUserId(), candidate.userId()));
        Customer stored = customers.save(restored);
        log.info("Customer {} is restored", stored.id());
        announce.restored(stored, candidate);
        return stored;
    }
}
