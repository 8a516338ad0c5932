package link.aftersales.identity.code;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The codes that are still to be sent. */
public interface Wishes {

    /** Notes a wish, due at {@code dueAt}; for a contact and number that wait already only a newer claim makes a difference. */
    void add(Wish wish, Instant dueAt);

    /** Takes the next contact with all that it waits for; when nobody has fulfilled it within the lease it is due again, and a fresh code is made. */
    Optional<Wish> takeDue(Instant now, Duration lease);

    /** Whether anybody still waits for it. */
    boolean waitedFor(Wish wish);

    /** What is left of it: claims may have ended or been erased meanwhile. Held until the caller's transaction ends. */
    Optional<Wish> held(Wish wish);

    /** To be tried again. */
    void again(Wish wish, Instant at);

    /** It is fulfilled, or no longer wanted; false when another did it or a newer claim has joined. */
    boolean done(Wish wish);

    /** This claimant needs no code any more. */
    void forget(UUID customerId);
}
