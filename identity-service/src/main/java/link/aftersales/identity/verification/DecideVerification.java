package link.aftersales.identity.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.trust.Customers;
import link.aftersales.identity.trust.RefuseClaim;
import link.aftersales.identity.trust.VerifyByHand;
import link.aftersales.identity.verification.ClaimsInQuestion.Facts;
import link.aftersales.identity.verification.Outcome.DecidedBefore;
import link.aftersales.identity.verification.Outcome.Done;
import link.aftersales.identity.verification.Outcome.NotASupervisor;
import link.aftersales.identity.verification.Outcome.NotPossible;
import link.aftersales.identity.verification.Outcome.OwnApplication;
import link.aftersales.identity.verification.Outcome.Unknown;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import link.aftersales.identity.verification.VerificationRequest.State;
import org.springframework.stereotype.Component;

/** A supervisor decides what somebody else applied for; the first decision counts, and the applicant hears of it. */
@Component
class DecideVerification {

    private final Supervisors supervisors;
    private final VerificationRequests requests;
    private final ClaimsInQuestion claims;
    private final Customers customers;
    private final VerifyByHand verifyByHand;
    private final RefuseClaim refuseClaim;
    private final TellApplicant tellApplicant;
    private final Clock clock;

    DecideVerification(
            Supervisors supervisors,
            VerificationRequests requests,
            ClaimsInQuestion claims,
            Customers customers,
            VerifyByHand verifyByHand,
            RefuseClaim refuseClaim,
            TellApplicant tellApplicant,
            Clock clock) {
        this.supervisors = supervisors;
        this.requests = requests;
        this.claims = claims;
        this.customers = customers;
        this.verifyByHand = verifyByHand;
        this.refuseClaim = refuseClaim;
        this.tellApplicant = tellApplicant;
        this.clock = clock;
    }

    /** Part of the caller's transaction; {@code wanted} is approved or rejected. */
    Outcome decide(UUID requestId, State wanted, String by, String reason) {
        Optional<VerificationRequest> found = requests.find(requestId);
        if (!supervisors.include(by)) {
            return new NotASupervisor();
        }
        if (found.isEmpty()) {
            return new Unknown();
        }
        VerificationRequest request = found.get();
        if (request.appliedForBy(by)) {
            return new OwnApplication();
        }
        customers.findLocked(request.customerId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return requests.decide(requestId, wanted, by, reason, now)
                ? carryOut(request, wanted, by, reason, now)
                : new DecidedBefore();
    }

    private Outcome carryOut(VerificationRequest request, State wanted, String by, String reason, Instant now) {
        Optional<Facts> facts = claims.of(request.customerId(), request.contact());
        if (facts.isEmpty()) {
            return new Unknown();
        }
        Optional<String> obstacle = wanted == State.APPROVED
                ? verify(request, facts.get(), by, reason)
                : refuse(request.customerId(), by, reason);
        if (obstacle.isPresent()) {
            requests.withdraw(request.id(), obstacle.get());
            tellApplicant.of(request, facts.get(), State.MOOT, obstacle.get(), now);
            return new NotPossible(obstacle.get());
        }
        tellApplicant.of(request, facts.get(), wanted, reason, now);
        return new Done(request.customerId());
    }

    /** Two WeChat accounts may well be one human being, but then this contact is not the follower's own account. */
    private Optional<String> verify(VerificationRequest request, Facts facts, String by, String reason) {
        Contact contact = request.contact();
        String userId = contact == null ? null : contact.userId();
        String externalUserId = contact == null || facts.otherPerson() ? null : contact.externalUserId();
        return switch (verifyByHand.verify(request.customerId(), userId, externalUserId, by, reason)) {
            case VerifyByHand.Verified verified -> Optional.empty();
            case VerifyByHand.NotPossible impossible -> Optional.of(impossible.reason());
        };
    }

    private Optional<String> refuse(UUID customerId, String by, String reason) {
        return refuseClaim.refuse(customerId, by, reason) ? Optional.empty() : Optional.of("not_open");
    }
}
