package link.aftersales.identity.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.audit.AdminAction;
import link.aftersales.identity.audit.AdminActions;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person who asked for it by phone or letter, on the word of an administrator. */
@Component
public class EraseCustomer {

    private final Customers customers;
    private final ErasePerson erasePerson;
    private final AdminActions actions;
    private final Clock clock;

    EraseCustomer(Customers customers, ErasePerson erasePerson, AdminActions actions, Clock clock) {
        this.customers = customers;
        this.erasePerson = erasePerson;
        this.actions = actions;
        this.clock = clock;
    }

    /** Answers when; nothing when there is no such customer, not any more perhaps. */
    @Transactional
    public Optional<Instant> erase(UUID customerId, String by, String reason) {
        return customers.findLocked(customerId).map(Customer::openid).map(openid -> {
            Instant now = clock.instant();
            actions.add(new AdminAction(now, by, "erase", customerId.toString(), reason));
            return erasePerson.erase(openid, now);
        });
    }
}
