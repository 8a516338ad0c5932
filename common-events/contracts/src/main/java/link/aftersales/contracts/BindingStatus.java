package link.aftersales.contracts;

/** How far a customer's claim on a phone number has come. On the wire and in tables in lower case. */
public enum BindingStatus {
    TEMP,
    BOUND,
    REFUSED,
    REVOKED,
    EXPIRED
}
