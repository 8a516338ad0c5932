package link.aftersales.identity.verification;

import java.time.Clock;
import java.time.Instant;
import link.aftersales.identity.trust.Bound;
import link.aftersales.identity.verification.VerificationRequest.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody needs to look any more at a claim that was proven some other way. */
@Component
class SettleRequests {

    private final VerificationRequests requests;
    private final Clock clock;

    SettleRequests(VerificationRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    @EventListener
    void on(Bound bound) {
        Instant now = clock.instant();
        requests.asked(bound.customerId())
                .forEach(id -> requests.decide(id, State.MOOT, null, "verified_already", now));
    }
}
