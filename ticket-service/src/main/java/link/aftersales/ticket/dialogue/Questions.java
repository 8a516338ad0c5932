package link.aftersales.ticket.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was asked last, and what staff asked while he was telling something, which waits until that is told or left. An
 * answer goes to the latest; {@link Answering} says what can only be meant for the other one.
 */
public record Questions(@Nullable Asked asked, @Nullable Asked later) {

    static final Questions NONE = new Questions(null, null);

    @Nullable
    Question question() {
        return question(asked);
    }

    @Nullable
    Question waiting() {
        return question(later);
    }

    private static @Nullable Question question(@Nullable Asked asked) {
        return asked == null ? null : asked.question();
    }

    /** Asks this now; what staff want to know waits for whatever he is to tell. */
    Questions ask(Question question, Instant now) {
        boolean telling = question.ofDraft() || question.keepsStaffWaiting();
        Asked waits = telling && asked != null && asked.question().ofStaff() ? asked : later;
        return new Questions(new Asked(question, now), waits);
    }

    /** Somebody else asks: at once, or after what he is telling. */
    Questions askedByStaff(Question question, boolean describing, Instant now) {
        Question open = question();
        return describing || open != null && open.keepsStaffWaiting()
                ? new Questions(asked, new Asked(question, now))
                : ask(question, now);
    }

    /** What was asked is answered or left; what had to wait for it is asked now. */
    Questions next() {
        return new Questions(later, null);
    }

    Questions nothingAsked() {
        return new Questions(null, later);
    }

    /** The draft is done, and what had to wait for that is asked now. */
    Questions draftDone() {
        return outlastsDraft() ? this : next();
    }

    /** The draft is gone, and whatever else is asked stays. */
    Questions withoutThoseOfDraft() {
        Question open = question();
        return open != null && open.ofDraft() ? nothingAsked() : this;
    }

    /** The draft is no longer being told. */
    Questions draftLeft() {
        return outlastsDraft() ? this : nothingAsked();
    }

    private boolean outlastsDraft() {
        Question open = question();
        return open != null && (open.ofStaff() || open.keepsStaffWaiting());
    }

    /** Nobody wants to know that any more. */
    Questions answered(Question question) {
        return new Questions(question.equals(question()) ? null : asked, question.equals(waiting()) ? null : later);
    }

    /** Those that are still open; what waited for one that is not, is asked now. */
    Questions open(Instant now) {
        Asked stays = asked == null || asked.lapsed(now) ? null : asked;
        Asked waits = later == null || later.lapsed(now) ? null : later;
        Question before = question();
        return stays == null && before != null && before.keepsStaffWaiting()
                ? new Questions(waits, null)
                : new Questions(stays, waits);
    }
}
