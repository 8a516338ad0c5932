package link.aftersales.identity.code;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;

/** The codes of the last time, spent ones too. */
public interface Codes {

    /** Keeps a new code for the owner of one of the wish's numbers. */
    void issue(UUID id, byte[] hash, Wish wish, Instant issuedAt, Instant expiresAt);

    /** Takes a code back that certainly reached nobody. */
    void withdraw(UUID id);

    /** Those that a claim on this number of this age may redeem or has redeemed, the newest first. */
    List<Code> redeemable(MobileNumber phone, Instant claimedAt);

    /** Spends a code, once; false when it is spent or over. */
    boolean redeem(UUID id, UUID customerId, Instant now);

    /** Whether this contact has got a code for this number since, in force or not. */
    boolean issuedSince(String externalUserId, MobileNumber phone, Instant since);

    /** How many codes this contact has got since, for whatever number. */
    int countSince(String externalUserId, Instant since);

    /** Notes that the claimant asks for a fresh code. */
    void askAgain(UUID customerId, Instant at);

    /** Only codes of this time on are fresh for a claim: since it was made, or since he asked for another. */
    Instant freshSince(UUID customerId, Instant claimedAt);
}
