package link.aftersales.identity.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.contracts.WecomInbound.ContactDeleted;
import link.aftersales.contracts.WecomInbound.ContactEdited;

/** The relations of members and contacts: what the callbacks said of them and what the API says. */
public interface Relations {

    /** A relation to be read by API; {@code seq} tells whether it was to be read anew meanwhile. */
    record DueReading(String userId, String externalUserId, long seq, int attempts, boolean deleted) {}

    /** Notes a new relation, or a half one that became whole, to be read. */
    void added(ContactAdded event, Instant now);

    /** Notes that a relation must be read again; one whose beginning was lost is found that way. */
    void edited(ContactEdited event, Instant now);

    /** Notes the end of a relation, unless a newer beginning is known. */
    void deleted(ContactDeleted event, Instant now);

    /** Takes the next relations to be read; each of which nothing was noted within the lease is due again. */
    List<DueReading> takeDue(Instant now, Duration lease);

    /**
     * Keeps what the API said, due until it is done; false when the relation has to be read anew. Others see it when the
     * caller's transaction is over, but only the next durable one keeps it for sure: until then it is due anyway.
     */
    boolean keep(DueReading due, ContactDetail detail, Instant now);

    /** The reading is over, unless the relation has to be read anew. */
    void done(DueReading due);

    /** Keeps why it could not be read, and when to try again, if at all. */
    void failed(DueReading due, String problem, Optional<Instant> tryAgainAt, boolean countsAsAttempt);
}
