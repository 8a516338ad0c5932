package link.aftersales.ticket.desk;

import java.util.UUID;
import link.aftersales.contracts.TicketAction;
import org.jspecify.annotations.Nullable;

/** Something that somebody wants to do to a ticket. {@code words} may be empty where they are no part of the wish. */
public sealed interface Action {

    /** Its name in histories and events. */
    TicketAction name();

    record Accept() implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.ACCEPT;
        }
    }

    /** Asks the customer for something. */
    record Ask(String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.ASK;
        }
    }

    record Resolve(String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.RESOLVE;
        }
    }

    /** Takes 已解决 back within ten minutes. */
    record Withdraw() implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.WITHDRAW;
        }
    }

    /** Ends a resolved ticket: the customer confirms it, or nobody objected in time. */
    record Close(String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.CLOSE;
        }
    }

    /** Ends a ticket that needs no work; by its customer only while nobody works on it, else it is a wish. */
    record Cancel(String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.CANCEL;
        }
    }

    record Reopen(String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.REOPEN;
        }
    }

    /** Gives it to another member of staff. */
    record Reassign(String userId, String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.REASSIGN;
        }
    }

    /**
     * Attaches it to a project, which brings its people; null detaches it for staff to find the right one. With
     * {@code reporterToo} he becomes a contact of the project: only the member who added him says so, by his card. Whoever
     * else files a ticket says nothing about the person; the office names contacts with the project itself.
     */
    record File(@Nullable String projectNo, String words, boolean reporterToo) implements Action {

        /** Attaches the ticket alone. */
        public File(@Nullable String projectNo, String words) {
            this(projectNo, words, false);
        }

        @Override
        public TicketAction name() {
            return TicketAction.FILE;
        }
    }

    record Reply(String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.REPLY;
        }
    }

    record Note(String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.NOTE;
        }
    }

    /** The customer's 紧急, counted once. */
    record Raise(String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.RAISE;
        }
    }

    /** More words of the customer, and what he sent along under {@code requestId}, if he did. */
    record Supplement(String words, @Nullable UUID requestId) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.SUPPLEMENT;
        }
    }

    /** The customer's 催单. */
    record Urge() implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.URGE;
        }
    }

    /** 1 to 5, once; later words to the same score only add to it. */
    record Rate(int score, String words) implements Action {
        @Override
        public TicketAction name() {
            return TicketAction.RATE;
        }
    }
}
