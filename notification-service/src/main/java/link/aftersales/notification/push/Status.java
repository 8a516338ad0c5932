package link.aftersales.notification.push;

/** Where a delivery stands. */
public enum Status {
    PENDING,
    SENT,
    FAILED
}
