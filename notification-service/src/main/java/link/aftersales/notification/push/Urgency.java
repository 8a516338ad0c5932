package link.aftersales.notification.push;

/** What goes first when much is waiting; the order of the constants counts. */
public enum Urgency {
    URGENT_TICKET,
    TICKET,
    TO_DO
}
