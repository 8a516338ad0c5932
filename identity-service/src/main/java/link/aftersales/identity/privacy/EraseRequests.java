package link.aftersales.identity.privacy;

import java.time.Instant;

/** Followers who were asked whether they mean it. */
public interface EraseRequests {

    /** He was asked at this time. */
    void asked(String openid, Instant at);

    /** Whether he was asked in this time. */
    boolean askedBetween(String openid, Instant from, Instant to);
}
