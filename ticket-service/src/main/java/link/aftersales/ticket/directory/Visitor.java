package link.aftersales.ticket.directory;

/** How far somebody in a chat is trusted. */
public sealed interface Visitor {

    /** A verified customer; the only one who sees or files anything. */
    record Trusted(Customer customer) implements Visitor {}

    /** Somebody whose claim on a number is not proven yet. */
    record Waiting(String phone) implements Visitor {}

    /** Somebody who gave no number. */
    record Stranger() implements Visitor {}
}
