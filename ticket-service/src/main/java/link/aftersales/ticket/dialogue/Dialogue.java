package link.aftersales.ticket.dialogue;

import java.time.Duration;
import java.time.Instant;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Draft.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Where the talk in one chat stands: what he has told and nobody has taken yet, what was asked last, and what is due when
 * he falls silent. {@link Conversation} moves it.
 */
public record Dialogue(
        Chat chat,
        @Nullable Draft draft,
        Questions questions,
        @Nullable Joining joining,
        Due due,
        Courtesies courtesies,
        Instant heardAt,
        long version) {

    /** After so much silence an incomplete draft is no longer being told. */
    static final Duration UNFINISHED_AFTER = Duration.ofMinutes(30);

    private static final Duration OFFER_STANDS = Duration.ofDays(7);
    private static final Duration JOINS = Duration.ofMinutes(30);

    /** Nobody has said anything here yet. */
    public static Dialogue fresh(Chat chat) {
        return new Dialogue(chat, null, Questions.NONE, null, Due.NOTHING, Courtesies.NONE, Instant.EPOCH, 0);
    }

    /** The same; where nobody has said anything yet it begins now. */
    Dialogue begun(Instant now) {
        return version > 0 ? this : new Dialogue(chat, draft, questions, joining, due, courtesies, now, version);
    }

    /** The draft, where there is one. */
    Draft told() {
        if (draft == null) {
            throw new IllegalStateException("No draft");
        }
        return draft;
    }

    @Nullable
    Question question() {
        return questions.question();
    }

    /** What is asked of a ticket: last, or beside what he is telling. */
    @Nullable
    Question ofTicket() {
        Question open = question();
        return open != null && open.keepsStaffWaiting() ? questions.waiting() : open;
    }

    /** Whether every text belongs to a description now. */
    boolean describing() {
        return draft != null && draft.described();
    }

    boolean standing(Standing standing) {
        return draft != null && draft.standing() == standing;
    }

    /** Whether more was sent along than {@code before}. */
    boolean attachedSince(Dialogue before) {
        int had = before.draft != null && draft != null && before.draft.id().equals(draft.id())
                ? before.draft.attachments().size()
                : 0;
        return draft != null && draft.attachments().size() > had;
    }

    /** A word came: nothing is due any more, and what was asked or begun too long ago is no longer open. */
    Dialogue heard(Instant now) {
        Dialogue left = abandoned(now);
        Joining joins = joining == null || !joining.until().isAfter(now) ? null : joining;
        Due still = left.standing(Standing.ADDED) ? due : Due.NOTHING;
        return new Dialogue(chat, left.draft, left.questions.open(now), joins, still, courtesies, now, version);
    }

    private Dialogue abandoned(Instant now) {
        if (draft == null
                || submitsItself(draft)
                || heardAt.plus(patience(draft)).isAfter(now)) {
            return this;
        }
        return switch (draft.standing()) {
            case TOLD, LOOSE ->
                draft.empty()
                        ? done()
                        : drafting(draft.standing(Standing.UNFINISHED)).asking(questions.draftLeft());
            case WAITED -> done();
            case UNFINISHED, ADDED -> this;
        };
    }

    private boolean submitsItself(Draft told) {
        return told.complete() && due.submit() != null;
    }

    private static Duration patience(Draft draft) {
        return draft.standing() == Standing.WAITED ? OFFER_STANDS : UNFINISHED_AFTER;
    }

    Dialogue drafting(Draft told) {
        return new Dialogue(chat, told, questions, joining, due, courtesies, heardAt, version);
    }

    private Dialogue asking(Questions next) {
        return new Dialogue(chat, draft, next, joining, due, courtesies, heardAt, version);
    }

    /** The draft is taken or dropped; what had to wait for that is asked now. */
    Dialogue done() {
        return withoutDraft(questions.draftDone());
    }

    /** What was sent for a ticket is there; the question that is open stays open, unless it is about the draft. */
    Dialogue withoutDraft() {
        return withoutDraft(questions.withoutThoseOfDraft());
    }

    private Dialogue withoutDraft(Questions left) {
        return new Dialogue(chat, null, left, joining, Due.NOTHING, courtesies, heardAt, version);
    }

    /** What was to be submitted is not taken before this is answered. */
    Dialogue heldBack(Draft told, Question question, @Nullable Instant submit, Instant now) {
        return drafting(told).ask(question, now).due(null, submit);
    }

    Dialogue ask(Question question, Instant now) {
        return asking(questions.ask(question, now));
    }

    /** That is answered; what had to wait for it is asked now, unless there is a draft to be done first. */
    Dialogue nothingAsked() {
        return draft == null ? nextAsked() : asking(questions.nothingAsked());
    }

    /** What he was asked to tell is told or left; what staff asked meanwhile is asked now. */
    Dialogue nextAsked() {
        return asking(questions.next());
    }

    /** Somebody else asks: at once, or after what he is describing or changing. */
    Dialogue askedByStaff(Question question, Instant now) {
        return asking(questions.askedByStaff(question, describing(), now));
    }

    /** Nobody wants to know that any more. */
    Dialogue answered(Question question) {
        return asking(questions.answered(question));
    }

    /** What comes next without saying what for belongs to this ticket. */
    Dialogue joining(String ticketNo, Instant now) {
        Joining joins = new Joining(ticketNo, now.plus(JOINS));
        return new Dialogue(chat, draft, questions, joins, due, courtesies, heardAt, version);
    }

    Dialogue due(@Nullable Instant answer, @Nullable Instant submit) {
        return new Dialogue(chat, draft, questions, joining, new Due(answer, submit), courtesies, heardAt, version);
    }

    Dialogue courtesies(Courtesies shown) {
        return new Dialogue(chat, draft, questions, joining, due, shown, heardAt, version);
    }

    /** What was said before the verification is offered for submission. */
    Dialogue offer(Draft told, Instant now) {
        return new Dialogue(
                        chat, told.standing(Standing.WAITED), questions, joining, Due.NOTHING, courtesies, now, version)
                .ask(new Question.Offer(), now);
    }

    /** Trust was lost meanwhile: the draft stays, but nothing happens by itself. */
    Dialogue nothingDue() {
        return due(null, null);
    }

    /** No words in a log by accident. */
    @Override
    public String toString() {
        return "Dialogue[" + (draft == null ? "" : draft.standing()) + " "
                + (question() == null ? "" : question().getClass().getSimpleName()) + "]";
    }
}
