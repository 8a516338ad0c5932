package link.aftersales.ticket.dialogue;

import java.time.Duration;
import java.time.Instant;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Draft.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Where the talk in one chat stands: what he has told and nobody has taken yet, what was asked last, and what is due when
 * he falls silent. {@code later} was asked while he was describing something else and waits until that is done.
 * {@link Conversation} moves it.
 */
public record Dialogue(
        Chat chat,
        @Nullable Draft draft,
        @Nullable Asked asked,
        @Nullable Asked later,
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
        return new Dialogue(chat, null, null, null, null, Due.NOTHING, Courtesies.NONE, Instant.EPOCH, 0);
    }

    /** The same; where nobody has said anything yet it begins now. */
    Dialogue begun(Instant now) {
        return version > 0 ? this : new Dialogue(chat, draft, asked, later, joining, due, courtesies, now, version);
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
        return asked == null ? null : asked.question();
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
        Asked open = left.asked == null || left.asked.lapsed(now) ? null : left.asked;
        Asked waiting = later == null || later.lapsed(now) ? null : later;
        Joining joins = joining == null || !joining.until().isAfter(now) ? null : joining;
        Due still = left.standing(Standing.ADDED) ? due : Due.NOTHING;
        return new Dialogue(chat, left.draft, open, waiting, joins, still, courtesies, now, version);
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
                        : drafting(draft.standing(Standing.UNFINISHED)).nothingAsked();
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
        return new Dialogue(chat, told, asked, later, joining, due, courtesies, heardAt, version);
    }

    /** The draft is taken or dropped; what had to wait for that is asked now. */
    Dialogue done() {
        return new Dialogue(chat, null, later, null, joining, Due.NOTHING, courtesies, heardAt, version);
    }

    /** What was to be submitted is not taken before this is answered. */
    Dialogue heldBack(Draft told, Question question, @Nullable Instant submit, Instant now) {
        return new Dialogue(
                chat,
                told,
                new Asked(question, now),
                asked,
                joining,
                new Due(null, submit),
                courtesies,
                heardAt,
                version);
    }

    /** The draft is taken or dropped, and the question that is open stays open, unless it is about the draft. */
    Dialogue withoutDraft() {
        Asked open = asked == null || asked.question().ofDraft() ? null : asked;
        return new Dialogue(chat, null, open, later, joining, Due.NOTHING, courtesies, heardAt, version);
    }

    Dialogue ask(Question question, Instant now) {
        return asked(new Asked(question, now));
    }

    /** Asks about what he has told; what staff had asked before waits until that is done. */
    Dialogue askAboutDraft(Question question, Instant now) {
        Asked waiting = asked != null && asked.question().ofStaff() ? asked : later;
        return new Dialogue(chat, draft, new Asked(question, now), waiting, joining, due, courtesies, heardAt, version);
    }

    /** That is answered; what had to wait for it is asked now, unless there is a draft to be done first. */
    Dialogue nothingAsked() {
        return draft == null
                ? new Dialogue(chat, null, later, null, joining, due, courtesies, heardAt, version)
                : asked(null);
    }

    private Dialogue asked(@Nullable Asked next) {
        return new Dialogue(chat, draft, next, later, joining, due, courtesies, heardAt, version);
    }

    /** Somebody else asks: at once, or after what he is describing or changing. */
    Dialogue askedByStaff(Question question, Instant now) {
        return describing() || question() instanceof Question.Reason
                ? new Dialogue(chat, draft, asked, new Asked(question, now), joining, due, courtesies, heardAt, version)
                : ask(question, now);
    }

    /** Nobody wants to know that any more. */
    Dialogue answered(Question question) {
        Asked open = question.equals(question()) ? null : asked;
        Asked waiting = later != null && later.question().equals(question) ? null : later;
        return new Dialogue(chat, draft, open, waiting, joining, due, courtesies, heardAt, version);
    }

    /** What comes next without saying what for belongs to this ticket. */
    Dialogue joining(String ticketNo, Instant now) {
        Joining joins = new Joining(ticketNo, now.plus(JOINS));
        return new Dialogue(chat, draft, asked, later, joins, due, courtesies, heardAt, version);
    }

    Dialogue due(@Nullable Instant answer, @Nullable Instant submit) {
        return new Dialogue(chat, draft, asked, later, joining, new Due(answer, submit), courtesies, heardAt, version);
    }

    Dialogue courtesies(Courtesies shown) {
        return new Dialogue(chat, draft, asked, later, joining, due, shown, heardAt, version);
    }

    /** What was said before the verification is offered for submission. */
    Dialogue offer(Draft told, Instant now) {
        return new Dialogue(
                        chat,
                        told.standing(Standing.WAITED),
                        null,
                        later,
                        joining,
                        Due.NOTHING,
                        courtesies,
                        now,
                        version)
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
                + (asked == null ? "" : asked.question().getClass().getSimpleName()) + "]";
    }
}
