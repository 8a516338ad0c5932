package link.aftersales.identity.trust;

import java.time.Instant;
import java.util.List;

/** Finds what a claim is decided from. */
public interface Cases {

    /** Every relation that may prove the claim; their contacts are locked, so that no other claim is decided by them meanwhile. */
    List<Candidate> candidates(Customer customer, Instant now);

    /** Every relation, live or ended, to the contact that a customer is trusted by, the oldest first. */
    List<Bond> bonds(Customer customer);
}
