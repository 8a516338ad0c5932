package link.aftersales.identity.verification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.verification.ClaimsInQuestion.Facts;
import link.aftersales.identity.verification.Outcome.Done;
import link.aftersales.identity.verification.Outcome.NotPossible;
import link.aftersales.identity.verification.Outcome.Unknown;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A member asks for a supervisor's look at an open claim; every supervisor but himself gets a card. */
@Component
class ApplyForVerification {

    static final String ASKED_ALREADY = "asked_already";

    private final ClaimsInQuestion claims;
    private final VerificationRequests requests;
    private final AskSupervisors askSupervisors;
    private final Clock clock;

    ApplyForVerification(
            ClaimsInQuestion claims, VerificationRequests requests, AskSupervisors askSupervisors, Clock clock) {
        this.claims = claims;
        this.requests = requests;
        this.askSupervisors = askSupervisors;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    Outcome apply(UUID customerId, @Nullable Contact contact, String applicant, String reason) {
        Optional<Facts> facts = claims.of(customerId, contact);
        if (facts.isEmpty()) {
            return new Unknown();
        }
        if (!facts.get().open()) {
            return new NotPossible("not_open");
        }
        VerificationRequest request = VerificationRequest.asked(
                customerId, contact, applicant, reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!requests.add(request)) {
            return new NotPossible(ASKED_ALREADY);
        }
        askSupervisors.ask(request, facts.get());
        return new Done(request.id());
    }
}
