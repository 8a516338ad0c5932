package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.identity.trust.Customer.Trust;
import link.aftersales.identity.trust.Verdict.Proven;
import link.aftersales.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a proven claim a trusted customer, once, and tells everybody. */
@Component
class Upgrade {

    private static final Logger log = LoggerFactory.getLogger(Upgrade.class);
    private static final String NAMELESS = "客户";

    private final Customers customers;
    private final Projects projects;
    private final Outbox outbox;

    Upgrade(Customers customers, Projects projects, Outbox outbox) {
        this.customers = customers;
        this.projects = projects;
        this.outbox = outbox;
    }

    void upgrade(Customer customer, Candidate candidate, Proven proof, Instant now) {
        Customer proven = named(customer.prove(proof, candidate.externalUserId(), candidate.userId(), now));
        if (proven.sameStateAs(customer)) {
            return;
        }
        Customer stored = customers.save(proven);
        if (customer.open()) {
            log.info("Customer {} is verified: person {}, number {}", stored.id(), proof.person(), proof.number());
            announce(stored, Objects.requireNonNull(stored.trust()), candidate.contactName());
        }
    }

    /** Takes over what the company has registered meanwhile about a proven customer. */
    void register(Customer customer) {
        Customer named = named(customer);
        if (!named.sameStateAs(customer)) {
            customers.save(named);
        }
    }

    private Customer named(Customer customer) {
        Optional<Registration> registration = registration(customer);
        return registration.isEmpty()
                ? customer
                : customer.registeredAs(
                        registration.get().name(), registration.get().company());
    }

    private Optional<Registration> registration(Customer customer) {
        return customer.numberProven() ? projects.of(customer.phone()) : Optional.empty();
    }

    private void announce(Customer customer, Trust trust, @Nullable String contactName) {
        String id = customer.id().toString();
        Evidence evidence = new Evidence(trust.personEvidence(), trust.numberEvidence());
        CustomerVerified verified = new CustomerVerified(
                id,
                customer.snapshot(),
                customer.openid(),
                trust.externalUserId(),
                trust.memberUserId(),
                evidence,
                trust.since());
        outbox.append(id, verified);
        outbox.append(trust.memberUserId(), tellMember(customer, trust, contactName));
    }

    private StaffMessage tellMember(Customer customer, Trust trust, @Nullable String contactName) {
        Map<String, String> values = new HashMap<>();
        values.put("phoneMasked", customer.phone().masked());
        values.put("customerName", firstOf(customer.name(), contactName));
        registration(customer).ifPresent(project -> values.put("projectTitle", project.title()));
        return new StaffMessage(trust.memberUserId(), StaffText.CUSTOMER_VERIFIED, values, null, trust.since());
    }

    private static String firstOf(@Nullable String registered, @Nullable String inWecom) {
        if (registered != null && !registered.isBlank()) {
            return registered;
        }
        return inWecom != null && !inWecom.isBlank() ? inWecom : NAMELESS;
    }
}
