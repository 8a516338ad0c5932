package link.aftersales.identity.trust;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.project.Projects;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.identity.trust.Customer.Ended;
import link.aftersales.identity.trust.Customer.Trust;
import link.aftersales.messaging.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends the trust in a customer who is nobody's contact any longer, until somebody adds him again. */
@Component
class EndTrust {

    private static final Logger log = LoggerFactory.getLogger(EndTrust.class);

    private final Customers customers;
    private final Projects projects;
    private final Outbox outbox;
    private final Clock clock;

    EndTrust(Customers customers, Projects projects, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.projects = projects;
        this.outbox = outbox;
        this.clock = clock;
    }

    void relationEnded(Customer customer) {
        Customer stored = customers.save(customer.revoked(Ended.RELATION_ENDED, Step.RULES, "relation deleted"));
        log.info("Customer {} is revoked: the last relation was deleted", stored.id());
        member(stored).ifPresent(member -> outbox.append(member, message(member, stored)));
    }

    /** The one who proved him, else the number's sales representative. */
    private Optional<String> member(Customer customer) {
        return Optional.ofNullable(customer.trust()).map(Trust::memberUserId).or(() -> projects.of(customer.phone())
                .map(Registration::salesRep)
                .filter(salesRep -> !salesRep.isBlank()));
    }

    private StaffMessage message(String member, Customer customer) {
        Map<String, String> values = Map.of(
                "customerName", Objects.requireNonNullElse(customer.name(), Announce.NAMELESS),
                "phoneMasked", customer.phone().masked());
        return StaffMessage.about(customer.id().toString(), member, StaffText.TRUST_ENDED, values, clock.instant());
    }
}
