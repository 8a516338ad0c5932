package link.aftersales.identity.trust;

/** What may prove the person where the platforms name no unionid ({@code IDENTITY_WITHOUT_UNIONID}). */
public enum WithoutUnionid {
    /** A code that the customer repeats. */
    CODE,
    /** The plain rule: the number was seen and one follower claims it. */
    PHONE,
    /** A member of staff decides. */
    MANUAL
}
