package link.aftersales.identity.code;

/** What came of a code that a claimant typed. The same for a number that nobody knows as for a known one. */
public sealed interface Redemption {

    /** It was the right one; the claim is judged at once. */
    record Redeemed() implements Redemption {}

    /** It was the right one and had been typed before. */
    record RedeemedBefore() implements Redemption {}

    /** It was his, but is too old. */
    record Expired() implements Redemption {}

    /** It was none of his. */
    record Wrong(int left) implements Redemption {}

    /** Too many were wrong; {@code hours} until he may try again. */
    record Locked(long hours) implements Redemption {}
}
