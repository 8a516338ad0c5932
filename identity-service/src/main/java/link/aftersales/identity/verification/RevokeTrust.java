package link.aftersales.identity.verification;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.identity.audit.AdminAction;
import link.aftersales.identity.audit.AdminActions;
import link.aftersales.identity.trust.RevokeByHand;
import link.aftersales.identity.verification.Outcome.Done;
import link.aftersales.identity.verification.Outcome.NotPossible;
import link.aftersales.identity.verification.Outcome.Unknown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An administrator ends the trust in a customer. */
@Component
public class RevokeTrust {

    private final RevokeByHand revokeByHand;
    private final ClaimsInQuestion claims;
    private final AdminActions actions;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RevokeTrust(
            RevokeByHand revokeByHand,
            ClaimsInQuestion claims,
            AdminActions actions,
            TransactionTemplate transaction,
            Clock clock) {
        this.revokeByHand = revokeByHand;
        this.claims = claims;
        this.actions = actions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In a transaction of its own. */
    public Outcome revoke(UUID customerId, String by, String reason) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (revokeByHand.revoke(customerId, by, reason)) {
                actions.add(new AdminAction(clock.instant(), by, "customer_revoked", customerId.toString(), reason));
                return new Done(customerId);
            }
            return claims.of(customerId, null).isPresent() ? new NotPossible("not_verified") : new Unknown();
        }));
    }
}
