package link.aftersales.identity.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.verification.VerificationRequest.State;
import org.jspecify.annotations.Nullable;

/** All requests for a supervisor's look. */
public interface VerificationRequests {

    /** Adds a request; false when one for this claim and contact waits already. */
    boolean add(VerificationRequest request);

    Optional<VerificationRequest> find(UUID id);

    /** Decides a request that waits; false when somebody was faster. */
    boolean decide(UUID id, State state, @Nullable String by, String reason, Instant at);

    /** A decision could not be carried out. */
    void withdraw(UUID id, String reason);

    /** What still waits for a decision about this customer. */
    List<UUID> asked(UUID customerId);

    /** In this state, or all; the oldest first. */
    List<VerificationRequest> list(Optional<State> state, int limit, long offset);

    /** How many there are in this state, or in all. */
    long count(Optional<State> state);
}
