package link.aftersales.ticket.dialogue;

import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.modification.Modification;
import org.jspecify.annotations.Nullable;

/** What a turn of the conversation asks for: something to be said or something to be done. */
sealed interface Reply {

    /** Something to be said, by the name of its text. */
    sealed interface Answer extends Reply {
        CustomerText text();
    }

    /** A text that says all by itself. */
    record Plain(CustomerText text) implements Answer {}

    record AskDescription(TicketType type) implements Answer {
        @Override
        public CustomerText text() {
            return switch (type) {
                case REPAIR, OTHER -> CustomerText.DESCRIBE;
                case MAINTENANCE -> CustomerText.DESCRIBE_MAINTENANCE;
                case COMPLAINT -> CustomerText.DESCRIBE_COMPLAINT;
                case RETURN -> CustomerText.DESCRIBE_RETURN;
            };
        }
    }

    /** What he has told so far. */
    record AboutDraft(CustomerText text, Draft draft) implements Answer {}

    /** How much he has sent along. */
    record Received(CustomerText text, int count) implements Answer {}

    /** What is so with a ticket; {@code at} is a moment that the text speaks of. */
    record AboutTicket(
            CustomerText text, String ticketNo, @Nullable Instant at) implements Answer {
        AboutTicket(CustomerText text, String ticketNo) {
            this(text, ticketNo, null);
        }
    }

    /** A new ticket with so much sent along. */
    record Opened(CustomerText text, String ticketNo, int attachments) implements Answer {}

    /** Who is meant. */
    record AboutMember(CustomerText text, String userId) implements Answer {}

    record AboutOrder(CustomerText text, Modification modification) implements Answer {}

    /** Tickets to choose from, for words that are waiting where there is a draft. */
    record TicketList(
            CustomerText text,
            List<String> tickets,
            @Nullable Draft draft) implements Answer {
        TicketList(CustomerText text, List<String> tickets) {
            this(text, tickets, null);
        }
    }

    record ProjectList(CustomerText text, List<String> projects) implements Answer {}

    record AboutProject(CustomerText text, String projectNo) implements Answer {}

    record AlreadyVerified() implements Answer {
        @Override
        public CustomerText text() {
            return CustomerText.ALREADY_VERIFIED;
        }
    }

    /** Something to be done; what came of it is said by {@link Aftermath}. */
    sealed interface Deed extends Reply {}

    /** Make a ticket of it, {@code despite} the one of a colleague. */
    record Submit(Draft draft, boolean automatic, boolean despite) implements Deed {}

    /** Forget what was told. */
    record Discard(Draft draft) implements Deed {}

    /** Add what was told to a ticket; it is confirmed later where {@code more} may come. */
    record Add(Draft draft, String ticketNo, boolean more) implements Deed {
        Add(Draft draft, String ticketNo) {
            this(draft, ticketNo, false);
        }
    }

    /** Do something to a ticket. */
    record Act(String ticketNo, Action action) implements Deed {}

    record ChangeOrder(
            String projectNo, String change, @Nullable String reason) implements Deed {}

    /** Fetch somebody; {@code again} when he was told a moment ago. */
    record CallHuman(boolean again) implements Deed {}
}
