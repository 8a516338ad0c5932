package link.aftersales.identity.trust;

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
import link.aftersales.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everybody that somebody has become a trusted customer: the other services, his member, and this service. */
@Component
class Announce {

    private static final String NAMELESS = "客户";

    private final Projects projects;
    private final Outbox outbox;
    private final ApplicationEventPublisher within;

    Announce(Projects projects, Outbox outbox, ApplicationEventPublisher within) {
        this.projects = projects;
        this.outbox = outbox;
        this.within = within;
    }

    /** After the state was saved, in the same transaction. */
    void bound(Customer customer, @Nullable String contactName) {
        Trust trust = Objects.requireNonNull(customer.trust());
        String id = customer.id().toString();
        within.publishEvent(new Bound(customer.id(), trust.memberUserId(), trust.externalUserId()));
        Evidence evidence = new Evidence(trust.personEvidence(), trust.numberEvidence());
        outbox.append(
                id,
                new CustomerVerified(
                        id,
                        customer.snapshot(),
                        customer.openid(),
                        trust.externalUserId(),
                        trust.memberUserId(),
                        evidence,
                        trust.since()));
        if (trust.memberUserId() != null) {
            tellMember(trust.memberUserId(), customer, trust, contactName);
        }
    }

    private void tellMember(String member, Customer customer, Trust trust, @Nullable String contactName) {
        Map<String, String> values = new HashMap<>();
        values.put("phoneMasked", customer.phone().masked());
        values.put("customerName", firstOf(customer.name(), contactName));
        project(customer).ifPresent(project -> values.put("projectTitle", project.title()));
        String about = customer.id().toString();
        outbox.append(member, StaffMessage.about(about, member, StaffText.CUSTOMER_VERIFIED, values, trust.since()));
    }

    private Optional<Registration> project(Customer customer) {
        return customer.numberProven() ? projects.of(customer.phone()) : Optional.empty();
    }

    private static String firstOf(@Nullable String registered, @Nullable String inWecom) {
        if (registered != null && !registered.isBlank()) {
            return registered;
        }
        return inWecom != null && !inWecom.isBlank() ? inWecom : NAMELESS;
    }
}
