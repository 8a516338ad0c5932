package link.aftersales.ticket.dialogue;

import java.time.Duration;
import java.time.Instant;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import org.jspecify.annotations.Nullable;

/**
 * Where the talk with one follower stands: what was asked last, what he has told so far, and what is due when he falls
 * silent. {@link Conversation} moves it.
 */
public record Dialogue(
        Chat chat,
        State state,
        @Nullable Draft draft,
        @Nullable Instant answerDue,
        @Nullable Instant submitDue,
        Instant heardAt,
        long version) {

    private static final Duration QUESTION_STAYS_OPEN = Duration.ofHours(24);
    private static final Duration OFFER_STANDS = Duration.ofDays(7);

    /** What the next word is an answer to. */
    public enum State {
        /** Nothing. */
        IDLE,
        /** The menu. */
        MENU,
        /** Which type of request? */
        CHOOSING_TYPE,
        /** What is the matter? */
        DESCRIBING,
        /** Anything more? The draft could be submitted as it is. */
        COLLECTING,
        /** Submit what you said before you were verified? */
        OFFERED,
        /** The menu or nothing any more, while that offer still stands. */
        OFFERED_MENU;

        boolean drafting() {
            return this != IDLE && this != MENU;
        }

        boolean offering() {
            return this == OFFERED || this == OFFERED_MENU;
        }
    }

    public Dialogue {
        if (state.drafting() == (draft == null)) {
            throw new IllegalArgumentException("A draft is there exactly while one is being told: " + state);
        }
    }

    /** Nobody has said anything here yet. */
    public static Dialogue fresh(Chat chat) {
        return new Dialogue(chat, State.IDLE, null, null, null, Instant.EPOCH, 0);
    }

    /** The draft of a state that has one. */
    Draft told() {
        if (draft == null) {
            throw new IllegalStateException("No draft while " + state);
        }
        return draft;
    }

    /** Whether more was sent along than {@code before}. */
    boolean attachedSince(Dialogue before) {
        int had = before.draft != null && draft != null && before.draft.id().equals(draft.id())
                ? before.draft.attachments().size()
                : 0;
        return draft != null && draft.attachments().size() > had;
    }

    /** The type of a draft that has one. */
    TicketType type() {
        TicketType type = told().type();
        if (type == null) {
            throw new IllegalStateException("No type while " + state);
        }
        return type;
    }

    /** A word came: nothing is due any more, and what was asked yesterday is no longer a question. */
    Dialogue heard(Instant now) {
        Dialogue asked = heardAt.plus(QUESTION_STAYS_OPEN).isBefore(now) ? lapsed(now) : this;
        return new Dialogue(chat, asked.state, asked.draft, null, null, now, version);
    }

    /** What was offered stays for a week, as something that a number no longer answers. */
    private Dialogue lapsed(Instant now) {
        if (state.offering() && !heardAt.plus(OFFER_STANDS).isBefore(now)) {
            return drafting(State.OFFERED_MENU, told());
        }
        return state == State.MENU || state.offering() ? rest(State.IDLE) : this;
    }

    /** What was said before the verification is offered for submission. */
    Dialogue offer(Draft told, Instant now) {
        return new Dialogue(chat, State.OFFERED, told, null, null, now, version);
    }

    /** Without a draft, having asked {@code next}. */
    Dialogue rest(State next) {
        return new Dialogue(chat, next, null, null, null, heardAt, version);
    }

    Dialogue drafting(State next, Draft told) {
        return new Dialogue(chat, next, told, answerDue, submitDue, heardAt, version);
    }

    Dialogue answerAt(@Nullable Instant due) {
        return new Dialogue(chat, state, draft, due, submitDue, heardAt, version);
    }

    Dialogue submitAt(@Nullable Instant due) {
        return new Dialogue(chat, state, draft, answerDue, due, heardAt, version);
    }

    /** Trust was lost meanwhile: the draft stays, but nothing happens by itself. */
    Dialogue nothingDue() {
        return answerAt(null).submitAt(null);
    }

    /** No words in a log by accident. */
    @Override
    public String toString() {
        return "Dialogue[" + state + "]";
    }
}
