package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.TicketType;
import org.jspecify.annotations.Nullable;

/** What a text or a click means by itself; what it means here is up to {@link Conversation}. */
sealed interface Intent {

    /** A new request, perhaps with its type, perhaps with the first words of its description. */
    record Request(@Nullable TicketType type, String rest) implements Intent {}

    /** More about a ticket, perhaps said at once. */
    record Supplement(String rest) implements Intent {}

    /** The number of a choice; 0 is mostly a no. */
    record Choice(int number) implements Intent {}

    /** The number of a ticket. */
    record TicketNo(String ticketNo) implements Intent {}

    /** Nothing that is known here. */
    record FreeText() implements Intent {}

    /** A word that stands for one thing. */
    enum Command implements Intent {
        FINISH,
        CANCEL,
        BACK,
        HELP,
        GREETING,
        THANKS,
        VERIFY,
        HUMAN,
        MY_TICKETS,
        MY_PROJECTS,
        CHANGE_ORDER,
        CHANGE_PROJECT,
        RAISE,
        URGE,
        CANCEL_TICKET,
        SOLVED,
        UNSOLVED,
        /** What can be done in the Official Account only. */
        ELSEWHERE
    }
}
