package link.aftersales.identity.code;

import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.MobileNumber;

/** What members were asked about the numbers of their contacts, and answered. */
public interface NumberAnswers {

    /** Notes that a member is asked now; false when he was before. */
    boolean ask(String userId, String externalUserId, MobileNumber phone, String taskId, Instant now);

    /** Keeps the answer of the member who was asked; empty when there is no such open question to him. */
    Optional<MobileNumber> answer(String taskId, String userId, boolean yes, Instant now);

    /** Whether this question has its answer. */
    boolean answered(String taskId);
}
