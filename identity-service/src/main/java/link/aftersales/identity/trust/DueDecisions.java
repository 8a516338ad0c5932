package link.aftersales.identity.trust;

import java.util.UUID;
import link.aftersales.contracts.MobileNumber;

/** Notes, with the caller's transaction, that claims must be judged (again); they are soon after its commit. */
public interface DueDecisions {

    /** Something about the claim itself is new; whoever sells to this number is asked to add him if it stays open. */
    void claimed(UUID customerId);

    /** The follower's unionid was read, or could not be for now. */
    void followerRead(String openid);

    /** A member's contact was read: every claim that it may prove. */
    void contactRead(String userId, String externalUserId);

    /** A relation to this contact was deleted: whoever is trusted by it. */
    void relationEnded(String externalUserId);

    /** A code was redeemed, a question answered or a request decided: this customer. */
    void proofChanged(UUID customerId);

    /** Who claims a number, or what the company registered about it, has changed. */
    void numberChanged(MobileNumber phone);
}
