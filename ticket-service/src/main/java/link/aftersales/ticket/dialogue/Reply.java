package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.TicketType;

/** What a turn of the conversation asks for: one answer at most, in our own words. */
sealed interface Reply {

    /** Somebody else answers, or more is about to come. */
    record Nothing() implements Reply {}

    /** Make a ticket of it. */
    record Submit(Draft draft, TicketType type, boolean automatic) implements Reply {}

    /** Forget what was told. */
    record Cancel(Draft draft) implements Reply {}

    /** Just say something. */
    sealed interface Answer extends Reply {}

    record AskType(boolean back) implements Answer {}

    record AskDescription(TicketType type) implements Answer {}

    record AskForMore(Draft draft) implements Answer {}

    record AttachmentsReceived(int count) implements Answer {}

    record Menu(boolean greeting) implements Answer {}

    record Welcome() implements Answer {}

    record ListTickets() implements Answer {}

    record ListProjects() implements Answer {}

    /** Nothing that can be done here: who can be called. */
    record Hotline() implements Answer {}

    record AlreadyVerified() implements Answer {}

    record CannotUse() implements Answer {}

    /** Is this to be submitted? */
    record OfferAgain(Draft draft) implements Answer {}
}
