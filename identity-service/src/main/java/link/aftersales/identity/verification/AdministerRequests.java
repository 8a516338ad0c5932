package link.aftersales.identity.verification;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import link.aftersales.identity.audit.AdminAction;
import link.aftersales.identity.audit.AdminActions;
import link.aftersales.identity.verification.Outcome.Done;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import link.aftersales.identity.verification.VerificationRequest.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applications and decisions that come through the administrators instead of cards, each in a transaction of its own. */
@Component
public class AdministerRequests {

    private final ApplyForVerification applyForVerification;
    private final DecideVerification decideVerification;
    private final AdminActions actions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AdministerRequests(
            ApplyForVerification applyForVerification,
            DecideVerification decideVerification,
            AdminActions actions,
            TransactionTemplate transaction,
            Clock clock) {
        this.applyForVerification = applyForVerification;
        this.decideVerification = decideVerification;
        this.actions = actions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A member applies; done to the new request. */
    public Outcome apply(UUID customerId, @Nullable Contact contact, String applicant, String reason) {
        return logged(
                applicant,
                "verification_applied",
                customerId,
                reason,
                () -> applyForVerification.apply(customerId, contact, applicant, reason));
    }

    /** A supervisor approves. */
    public Outcome approve(UUID requestId, String approver, String reason) {
        return logged(
                approver,
                "verification_approved",
                requestId,
                reason,
                () -> decideVerification.decide(requestId, State.APPROVED, approver, reason));
    }

    /** A supervisor rejects. */
    public Outcome reject(UUID requestId, String approver, String reason) {
        return logged(
                approver,
                "verification_rejected",
                requestId,
                reason,
                () -> decideVerification.decide(requestId, State.REJECTED, approver, reason));
    }

    private Outcome logged(String actor, String action, UUID subject, String reason, Supplier<Outcome> deed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome outcome = deed.get();
            if (outcome instanceof Done) {
                actions.add(new AdminAction(clock.instant(), actor, action, subject.toString(), reason));
            }
            return outcome;
        }));
    }
}
