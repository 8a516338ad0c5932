package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.Optional;

/** Open claims that nobody proved in time. */
public interface OverdueClaims {

    /** The oldest that was made before this moment and that nobody else works on; locked with its follower. */
    Optional<Customer> takeBefore(Instant moment);
}
