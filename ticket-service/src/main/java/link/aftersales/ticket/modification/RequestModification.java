package link.aftersales.ticket.modification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import link.aftersales.contracts.PlainText;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.number.DatedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Takes a customer's wish to change an order and has it decided. */
@Service
public class RequestModification {

    private static final Duration THE_SAME_AGAIN = Duration.ofMinutes(10);

    private final Modifications modifications;
    private final RandomGenerator random;
    private final Clock clock;

    @Autowired
    RequestModification(Modifications modifications, Clock clock) {
        this(modifications, new SecureRandom(), clock);
    }

    RequestModification(Modifications modifications, RandomGenerator random, Clock clock) {
        this.modifications = modifications;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Takes the wish with the caller's transaction, which holds the lock of the chat; needs a verified customer. The same
     * wish twice within minutes is the first one. Saying so to the customer is the caller's.
     */
    public Modification request(Customer customer, Chat chat, Project project, String change, @Nullable String reason) {
        if (!customer.verified()) {
            throw new IllegalArgumentException("Only a verified customer changes an order");
        }
        Instant now = clock.instant();
        return sameAgain(customer, project, change, now)
                .orElseGet(() -> add(customer, chat, project, change, reason, now));
    }

    private Optional<Modification> sameAgain(Customer customer, Project project, String change, Instant now) {
        String plain = PlainText.command(change);
        return modifications.pendingOf(customer.customerId(), project.projectNo()).stream()
                .filter(earlier -> earlier.createdAt().isAfter(now.minus(THE_SAME_AGAIN)))
                .filter(earlier -> PlainText.command(earlier.change()).equals(plain))
                .findFirst();
    }

    private Modification add(
            Customer customer, Chat chat, Project project, String change, @Nullable String reason, Instant now) {
        Modification modification;
        do {
            String number = DatedNumber.draw("OM", now, random);
            modification = Modification.wanted(number, customer, chat, project, change, reason, now);
        } while (!modifications.add(modification, Announcement.requested(modification, project)));
        return modification;
    }
}
