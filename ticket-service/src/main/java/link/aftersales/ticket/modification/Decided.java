package link.aftersales.ticket.modification;

/** What came of wanting to decide. */
public sealed interface Decided {

    /** It is decided now; {@code modification} is the state after it. */
    record Done(Modification modification) implements Decided {}

    /** Somebody decided earlier, and that holds. */
    record Before(Modification modification) implements Decided {}

    /** Nobody decided, and nobody will: whoever wanted it asked to be forgotten. */
    record Forgotten(Modification modification) implements Decided {}

    /** This member may not. */
    record NotAllowed(Modification modification) implements Decided {}

    /** There is no such modification. */
    record Unknown() implements Decided {}
}
