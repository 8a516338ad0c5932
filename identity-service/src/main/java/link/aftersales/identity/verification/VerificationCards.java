package link.aftersales.identity.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.verification.VerificationRequest.Contact;

/** The cards that were sent, by their task ids. */
public interface VerificationCards {

    /** A card from which a member can apply. */
    record Offer(String taskId, UUID customerId, Contact contact, String reason) {}

    /** The card on which one supervisor can decide. */
    record DecisionCard(String taskId, UUID requestId, String supervisor) {}

    void add(Offer offer, Instant at);

    void add(DecisionCard card);

    Optional<Offer> offer(String taskId);

    Optional<DecisionCard> decisionCard(String taskId);
}
