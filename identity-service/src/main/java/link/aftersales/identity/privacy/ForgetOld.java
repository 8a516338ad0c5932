package link.aftersales.identity.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.Topics;
import link.aftersales.identity.privacy.OldRows.Type;
import link.aftersales.identity.trust.Customers;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes what has been kept long enough, in small transactions. Called by one thread. */
@Component
class ForgetOld {

    private static final int CUSTOMERS_AT_ONCE = 100;

    private final OldRows oldRows;
    private final Customers customers;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final RetentionSettings settings;
    private final Clock clock;
    private Instant nextRound = Instant.MIN;

    ForgetOld(
            OldRows oldRows,
            Customers customers,
            Outbox outbox,
            TransactionTemplate transaction,
            RetentionSettings settings,
            Clock clock) {
        this.oldRows = oldRows;
        this.customers = customers;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Answers whether there may be more to forget now. */
    boolean forgetSome() {
        Instant now = clock.instant();
        if (now.isBefore(nextRound)) {
            return false;
        }
        boolean more = forgetCustomers(now);
        for (Type type : Type.values()) {
            more |= Boolean.TRUE.equals(transaction.execute(status -> oldRows.removeSome(type, now)));
        }
        if (!more) {
            nextRound = now.plus(settings.every());
        }
        return more;
    }

    private boolean forgetCustomers(Instant now) {
        List<UUID> ended = oldRows.endedCustomers(now, CUSTOMERS_AT_ONCE);
        ended.forEach(id -> transaction.executeWithoutResult(status -> forget(id, now)));
        return !ended.isEmpty();
    }

    private void forget(UUID id, Instant now) {
        boolean gone = customers.findLocked(id).isPresent() && oldRows.removeCustomer(id, now);
        if (gone) {
            outbox.tombstone(Topics.CUSTOMERS_SNAPSHOT, id.toString());
        }
    }
}
