package link.aftersales.identity.trust;

/** What the adding member said when asked whether the contact was found by the claimed number. */
public enum NumberAnswer {
    YES,
    NO,
    NONE
}
