package link.aftersales.identity.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The queue of claims to be judged and the lasting trail of how they were. */
public interface Decisions {

    /** A claim to be judged; {@code askSales} when somebody must be asked to add the owner of its number. */
    record Due(long id, UUID customerId, boolean askSales) {}

    /** Takes the next due claims; each that nobody has finished within the lease is due again. */
    List<Due> takeDue(Instant now, Duration lease);

    /** The claim was judged; part of the transaction that did it. */
    void done(Due due);

    /** Keeps a verdict, unless it is the one that this pair had before. */
    void keep(UUID customerId, Candidate candidate, Verdict verdict, Instant at);
}
