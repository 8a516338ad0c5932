package link.aftersales.identity.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's wish that a supervisor looks at a claim, mostly because of one contact. */
public record VerificationRequest(
        UUID id,
        UUID customerId,
        @Nullable Contact contact,
        String applicant,
        String reason,
        Instant askedAt,
        State state,
        @Nullable Decision decision) {

    /** How far a request has come. */
    public enum State {
        ASKED,
        APPROVED,
        REJECTED,
        /** The claim came to its end some other way. */
        MOOT
    }

    /** Whose contact may be the customer. */
    public record Contact(String userId, String externalUserId) {}

    /** Who decided it and why; nobody by name where it has become moot by itself. */
    public record Decision(@Nullable String by, String reason, Instant at) {}

    static VerificationRequest asked(
            UUID customerId, @Nullable Contact contact, String applicant, String reason, Instant at) {
        return new VerificationRequest(
                UUID.randomUUID(), customerId, contact, applicant, reason, at, State.ASKED, null);
    }

    boolean appliedForBy(String userId) {
        return applicant.strip().equalsIgnoreCase(userId.strip());
    }
}
