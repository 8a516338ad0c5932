package link.aftersales.identity.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is older than it need be. Several copies may remove at the same time: each takes what no other has. */
public interface OldRows {

    /** Removes some rows of one type; false when there were none left, so that it need not be asked again soon. */
    boolean removeSome(Type type, Instant now);

    /** Claims and customers that ended long ago. */
    List<UUID> endedCustomers(Instant now, int limit);

    /** Removes one of them, unless he has come back meanwhile; under the follower's lock. */
    boolean removeCustomer(UUID customerId, Instant now);

    /** The types that are mere rows. */
    enum Type {
        DECISIONS,
        STEPS,
        VERIFICATION_REQUESTS,
        CODES,
        NUMBER_ANSWERS,
        STAFF_NOTICES,
        SALES_TODOS,
        RELATION_DELETIONS,
        ENDED_RELATIONS,
        CONTACTS_WITHOUT_RELATION,
        GONE_FOLLOWERS,
        VERIFICATION_OFFERS,
        WAITING_WORDS,
        ERASE_REQUESTS
    }
}
