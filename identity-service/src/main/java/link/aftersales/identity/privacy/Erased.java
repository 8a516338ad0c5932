package link.aftersales.identity.privacy;

import java.time.Instant;

/** Ids that were erased, and when; what happened to them until then is ignored for ever. */
public interface Erased {

    /**
     * Whether something that happened to this openid, customer or external_userid at this time must be ignored. Waits for
     * an erasure that is under way, and holds up the next one until the caller's transaction ends.
     */
    boolean covers(String id, Instant at);
}
