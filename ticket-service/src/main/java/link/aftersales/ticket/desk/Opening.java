package link.aftersales.ticket.desk;

/** What came of a {@link Request}. */
public sealed interface Opening {

    /** It became this ticket. */
    record Opened(Ticket ticket) implements Opening {}

    /** He said the same minutes ago; what he sent along with it now belongs to that ticket. */
    record AlreadyOpen(Ticket ticket) implements Opening {}

    /** A colleague reported the same project and type a short while ago; nothing was opened. */
    record ColleagueOpened(Ticket ticket) implements Opening {}
}
