package link.aftersales.identity.trust;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.project.Projects.Registration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A member of staff vouches for person and number where the rules can not decide, or decided against somebody. */
@Component
public class VerifyByHand {

    private static final Logger log = LoggerFactory.getLogger(VerifyByHand.class);

    private final Customers customers;
    private final Contacts contacts;
    private final Register register;
    private final Announce announce;
    private final Clock clock;

    VerifyByHand(Customers customers, Contacts contacts, Register register, Announce announce, Clock clock) {
        this.customers = customers;
        this.contacts = contacts;
        this.register = register;
        this.announce = announce;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {}

    /** He is trusted now, and the number is his. */
    public record Verified(Customer customer) implements Result {}

    /** Nothing was changed; {@code reason} is one word of the trail. */
    public record NotPossible(String reason) implements Result {}

    /** Part of the caller's transaction; with a contact only if that can be him. */
    public Result verify(
            UUID customerId,
            @Nullable String memberUserId,
            @Nullable String externalUserId,
            String actor,
            String reason) {
        Optional<Customer> found = customers.findLocked(customerId);
        if (found.isEmpty()) {
            return new NotPossible("unknown_customer");
        }
        Customer customer = found.get();
        List<Customer> others = customers.of(customer.openid()).stream()
                .filter(other -> !other.id().equals(customerId))
                .toList();
        Optional<String> obstacle = obstacle(customer, others, externalUserId);
        if (obstacle.isPresent()) {
            return new NotPossible(obstacle.get());
        }
        others.stream().filter(Customer::open).forEach(open -> customers.save(open.replaced()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Verified(bind(customer, customer.proveByHand(externalUserId, memberUserId, now, actor, reason)));
    }

    private Optional<String> obstacle(Customer customer, List<Customer> others, @Nullable String externalUserId) {
        if (customer.numberProven()) {
            return Optional.of("verified_already");
        }
        if (others.stream().anyMatch(Customer::verified)) {
            return Optional.of("verified_with_another_number");
        }
        return externalUserId == null ? Optional.empty() : contacts.obstacle(customer.openid(), externalUserId);
    }

    private Customer bind(Customer before, Customer proven) {
        Optional<Registration> registration = register.of(proven);
        Customer stored = customers.save(register.named(proven, registration));
        if (!before.verified()) {
            log.info("Customer {} is verified by hand", stored.id());
            announce.bound(stored, null, registration);
        } else {
            announce.numberProven(stored);
        }
        return stored;
    }
}
