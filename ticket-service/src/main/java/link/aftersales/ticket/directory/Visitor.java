package link.aftersales.ticket.directory;

/** How far somebody in a chat is trusted. */
public sealed interface Visitor {

    /** A verified customer; the only one who sees or files anything. */
    record Trusted(Customer customer) implements Visitor {}

    /** Anybody else, by the newest of his claims. */
    sealed interface Unverified extends Visitor {}

    /** Somebody whose claim on a number is not proven yet. */
    record Waiting(String phone) implements Unverified {}

    /** Somebody who gave no number. */
    record Stranger() implements Unverified {}

    /** Somebody whose claim was not proven in time. */
    record Expired() implements Unverified {}

    /** Somebody whose trust was taken back. */
    record Revoked() implements Unverified {}

    /** Somebody whose claim only people can decide. */
    record Refused() implements Unverified {}
}
