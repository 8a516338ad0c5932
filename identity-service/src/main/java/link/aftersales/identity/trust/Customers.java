package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.MobileNumber;

/** All customers, open claims among them. Change one only after {@link #lock}, in the same transaction. */
public interface Customers {

    /** Serialises everything about one follower until the transaction ends. */
    void lock(String openid);

    /** Locks the follower to whom a customer belongs, then reads him as he is now. */
    Optional<Customer> findLocked(UUID id);

    /** Every claim of a follower, the newest first. */
    List<Customer> of(String openid);

    /** How many numbers but this one a follower has claimed since. */
    int otherNumbersClaimedSince(String openid, MobileNumber phone, Instant since);

    /** How often a follower has opened a claim since, for whatever number. */
    int claimsOpenedSince(String openid, Instant since);

    /** Writes the state with its steps and publishes the snapshot; answers the stored state with its new version. */
    Customer save(Customer customer);

    /** What the other services are told of a customer as he is stored. */
    CustomerSnapshot snapshot(Customer customer);

    /** Tells the other services of a follower's trust once more, because something is known now that was not. */
    void tellAgain(String openid);
}
