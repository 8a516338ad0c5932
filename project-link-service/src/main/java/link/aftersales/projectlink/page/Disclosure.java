package link.aftersales.projectlink.page;

/** How much a link shows to someone of whom nothing but the link is known. */
public enum Disclosure {
    /** Everything. */
    FULL,
    /** No amount, no notes of staff, and phone numbers only in part. */
    MASKED
}
