package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.Optional;
import link.aftersales.identity.project.Projects.Registration;
import link.aftersales.identity.trust.Verdict.Proven;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a proven claim a trusted customer, once, and tells everybody; what is left to be asked is the number. */
@Component
class Upgrade {

    private static final Logger log = LoggerFactory.getLogger(Upgrade.class);

    private final Customers customers;
    private final Register register;
    private final Announce announce;
    private final ApplicationEventPublisher within;

    Upgrade(Customers customers, Register register, Announce announce, ApplicationEventPublisher within) {
        this.customers = customers;
        this.register = register;
        this.announce = announce;
        this.within = within;
    }

    void upgrade(Customer customer, Candidate candidate, Proven proof, Instant now) {
        Customer unnamed = customer.prove(proof, candidate.externalUserId(), candidate.userId(), now);
        Optional<Registration> registration = register.of(unnamed);
        Customer proven = register.named(unnamed, registration);
        if (!proven.sameStateAs(customer)) {
            Customer stored = customers.save(proven);
            if (customer.open()) {
                log.info("Customer {} is verified: person {}, number {}", stored.id(), proof.person(), proof.number());
                announce.bound(stored, candidate.contactName(), registration);
            } else {
                announce.numberProven(stored);
            }
        }
        if (!proof.number().proves() && candidate.pair().numberAnswer() == NumberAnswer.NONE) {
            askNumber(customer, candidate);
        }
    }

    private void askNumber(Customer customer, Candidate candidate) {
        within.publishEvent(new NumberUnproven(
                customer.id(),
                customer.phone(),
                candidate.userId(),
                candidate.externalUserId(),
                candidate.contactName()));
    }
}
