package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.TicketType;
import org.jspecify.annotations.Nullable;

/** What a text or a click means by itself; what it means here is up to {@link Conversation}. */
sealed interface Intent {

    /** A new request, perhaps with its type, perhaps with the first words of its description. */
    record Request(@Nullable TicketType type, String rest) implements Intent {}

    /** The number of a choice. */
    record Choice(int number) implements Intent {}

    /** Nothing that is known here. */
    record FreeText() implements Intent {}

    /** A word that stands for one thing. */
    enum Command implements Intent {
        FINISH,
        CANCEL,
        BACK,
        MY_TICKETS,
        MY_PROJECTS,
        /** What only people can do for now. */
        BY_PHONE,
        HELP,
        GREETING,
        THANKS,
        VERIFY
    }
}
