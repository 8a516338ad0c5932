package link.aftersales.identity.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.audit.AdminAction;
import link.aftersales.identity.audit.AdminActions;
import link.aftersales.identity.trust.Customers;
import link.aftersales.identity.trust.VerifyByHand;
import link.aftersales.identity.verification.ClaimsInQuestion.Facts;
import link.aftersales.identity.verification.Outcome.Done;
import link.aftersales.identity.verification.Outcome.NotASupervisor;
import link.aftersales.identity.verification.Outcome.NotPossible;
import link.aftersales.identity.verification.Outcome.OwnApplication;
import link.aftersales.identity.verification.Outcome.Unknown;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import link.aftersales.identity.verification.VerificationRequest.Decision;
import link.aftersales.identity.verification.VerificationRequest.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator enters at once what one member applied for and a supervisor has approved. */
@Component
public class VerifyCustomer {

    private final Supervisors supervisors;
    private final ClaimsInQuestion claims;
    private final Customers customers;
    private final VerificationRequests requests;
    private final VerifyByHand verifyByHand;
    private final AdminActions actions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VerifyCustomer(
            Supervisors supervisors,
            ClaimsInQuestion claims,
            Customers customers,
            VerificationRequests requests,
            VerifyByHand verifyByHand,
            AdminActions actions,
            TransactionTemplate transaction,
            Clock clock) {
        this.supervisors = supervisors;
        this.claims = claims;
        this.customers = customers;
        this.requests = requests;
        this.verifyByHand = verifyByHand;
        this.actions = actions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In a transaction of its own; with a contact when it is known which one is the customer. */
    public Outcome verify(UUID customerId, @Nullable Contact contact, TwoPeople people) {
        if (!supervisors.include(people.approver())) {
            return new NotASupervisor();
        }
        if (people.same()) {
            return new OwnApplication();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome outcome = verifyNow(customerId, contact, people);
            if (!(outcome instanceof Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private Outcome verifyNow(UUID customerId, @Nullable Contact contact, TwoPeople people) {
        customers.findLocked(customerId);
        Optional<Facts> facts = claims.of(customerId, contact);
        if (facts.isEmpty()) {
            return new Unknown();
        }
        if (contact != null && !facts.get().related()) {
            return new NotPossible("unknown_relation");
        }
        note(customerId, contact, people);
        String userId = contact == null ? null : contact.userId();
        String externalUserId = contact == null ? null : contact.externalUserId();
        return switch (verifyByHand.verify(customerId, userId, externalUserId, people.approver(), people.reason())) {
            case VerifyByHand.Verified verified -> new Done(customerId);
            case VerifyByHand.NotPossible impossible -> new NotPossible(impossible.reason());
        };
    }

    private void note(UUID customerId, @Nullable Contact contact, TwoPeople people) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        requests.add(new VerificationRequest(
                UUID.randomUUID(),
                customerId,
                contact,
                people.applicant(),
                people.reason(),
                now,
                State.APPROVED,
                new Decision(people.approver(), people.reason(), now)));
        String subject = customerId.toString();
        actions.add(new AdminAction(now, people.applicant(), "verification_applied", subject, people.reason()));
        actions.add(new AdminAction(now, people.approver(), "customer_verified", subject, people.reason()));
    }
}
