package link.aftersales.identity.trust;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.IdentityEvent.NumberProven;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.identity.trust.Customer.Trust;
import link.aftersales.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everybody that somebody has become a trusted customer: the other services, his member, and this service. */
@Component
class Announce {

    static final String NAMELESS = "客户";
    private static final String RESTORED = "restored";

    private final Customers customers;
    private final Outbox outbox;
    private final ApplicationEventPublisher within;
    private final Clock clock;

    Announce(Customers customers, Outbox outbox, ApplicationEventPublisher within, Clock clock) {
        this.customers = customers;
        this.outbox = outbox;
        this.within = within;
        this.clock = clock;
    }

    /** After the state was saved, in the same transaction. */
    void bound(Customer customer, @Nullable String contactName, Optional<Registration> registration) {
        Trust trust = Objects.requireNonNull(customer.trust());
        toServices(customer, trust, trust.personEvidence());
        if (trust.memberUserId() != null) {
            Map<String, String> values = values(customer, contactName);
            registration.ifPresent(project -> values.put("projectTitle", project.title()));
            tell(trust.memberUserId(), StaffText.CUSTOMER_VERIFIED, values, customer);
        }
    }

    /** Whoever is trusted may hear of his projects from now on. */
    void numberProven(Customer customer) {
        String id = customer.id().toString();
        outbox.append(id, new NumberProven(id, customers.snapshot(customer), customer.openid(), clock.instant()));
    }

    /** Whoever was trusted before is so again, and hears of it in the same way. */
    void restored(Customer customer, Candidate candidate) {
        toServices(customer, Objects.requireNonNull(customer.trust()), RESTORED);
        tell(candidate.userId(), StaffText.TRUST_RESTORED, values(customer, candidate.contactName()), customer);
    }

    private void toServices(Customer customer, Trust trust, String personEvidence) {
        String id = customer.id().toString();
        within.publishEvent(new Bound(customer.id(), trust.memberUserId(), trust.externalUserId()));
        outbox.append(
                id,
                new CustomerVerified(
                        id,
                        customers.snapshot(customer),
                        customer.openid(),
                        trust.externalUserId(),
                        trust.memberUserId(),
                        new Evidence(personEvidence, trust.numberEvidence()),
                        trust.since()));
    }

    private void tell(String member, StaffText text, Map<String, String> values, Customer customer) {
        outbox.append(member, StaffMessage.about(customer.id().toString(), member, text, values, clock.instant()));
    }

    private static Map<String, String> values(Customer customer, @Nullable String contactName) {
        Map<String, String> values = new HashMap<>();
        values.put("phoneMasked", customer.phone().masked());
        values.put("customerName", firstOf(customer.name(), contactName));
        return values;
    }

    private static String firstOf(@Nullable String registered, @Nullable String inWecom) {
        if (registered != null && !registered.isBlank()) {
            return registered;
        }
        return inWecom != null && !inWecom.isBlank() ? inWecom : NAMELESS;
    }
}
