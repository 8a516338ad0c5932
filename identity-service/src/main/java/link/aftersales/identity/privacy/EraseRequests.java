package link.aftersales.identity.privacy;

import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.ErasureQuestion;

/** Followers who were asked whether they mean it. */
public interface EraseRequests {

    /** He was asked at this time. */
    void asked(String openid, Instant at);

    /** Whether he was asked in this time. */
    boolean askedBetween(String openid, Instant from, Instant to);

    /** He does something: the question, if this is the first thing after it. */
    Optional<ErasureQuestion> nextWord(String openid);

    /** He does not want it any more. */
    void withdrawn(String openid);
}
