package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Intent.Request;
import link.aftersales.ticket.dialogue.Reply.AboutTicket;
import link.aftersales.ticket.dialogue.Reply.Add;
import link.aftersales.ticket.dialogue.Reply.Discard;
import link.aftersales.ticket.dialogue.Reply.Plain;
import link.aftersales.ticket.dialogue.Reply.Received;
import link.aftersales.ticket.dialogue.Reply.Submit;
import org.jspecify.annotations.Nullable;

/** The steps of a draft on its way to a ticket. */
final class Steps {

    private final Pace pace;

    Steps(Pace pace) {
        this.pace = pace;
    }

    /** A type and perhaps first words were given; what was told already goes on with them. */
    Turn request(Dialogue dialogue, Request request, Facts facts) {
        @Nullable Draft before = dialogue.draft();
        Draft begun = before == null ? Draft.begin() : before.standing(Standing.TOLD);
        Draft told = begun.say(request.rest());
        return goOn(dialogue.drafting(request.type() == null ? told : told.of(request.type())), facts);
    }

    /** Asks what the draft needs; from the moment that it is complete silence submits it. */
    Turn goOn(Dialogue dialogue, Facts facts) {
        return collect(Asking.aboutDraft(dialogue, facts), facts);
    }

    /** These words are one line more of the draft. */
    Turn say(Dialogue dialogue, String words, Facts facts) {
        return goOn(dialogue.drafting(dialogue.told().say(words)), facts);
    }

    Turn collect(Turn turn, Facts facts) {
        return turn.with(
                dialogue -> dialogue.draft() != null && dialogue.draft().complete()
                        ? dialogue.due(dialogue.due().answer(), pace.submits(facts.now()))
                        : dialogue);
    }

    /** One attachment more, as long as there is room; a burst is answered when it is over. */
    Turn attach(Dialogue dialogue, MessageKind kind, Facts facts) {
        Draft told = dialogue.told();
        Dialogue attached = dialogue.drafting(full(told) ? told : told.attach(kind))
                .due(pace.burstEnds(facts.now()), dialogue.due().submit());
        return collect(Turn.silent(attached), facts);
    }

    /** What he sends along for a ticket finds room there, however much it is: what fills a draft goes there first. */
    Turn attachToTicket(Dialogue dialogue, MessageKind kind, Facts facts) {
        Draft told = dialogue.told();
        String ticketNo = told.ticketNo();
        return ticketNo == null || !full(told)
                ? attach(dialogue, kind, facts)
                : added(dialogue).and(left -> attach(left.drafting(Draft.addition(ticketNo)), kind, facts));
    }

    /** What he sends for a ticket beside a draft goes there at once; he is told when no more comes. */
    Turn sendOn(Dialogue dialogue, MessageKind kind, String ticketNo, Facts facts) {
        Dialogue sending = dialogue.askedByStaff(new Question.More(ticketNo), facts.now())
                .due(pace.burstEnds(facts.now()), dialogue.due().submit());
        return Turn.of(sending, new Add(Draft.addition(ticketNo).attach(kind), ticketNo, true));
    }

    /** What was sent on is there; what he was telling beside it is asked again. */
    Turn sentOn(Dialogue dialogue, Question.More sent, Facts facts) {
        Turn told = confirmed(dialogue, sent);
        @Nullable Question open = told.dialogue().question();
        return told.and(left -> open == null ? Asking.aboutDraft(left, facts) : Asking.ask(left, open, facts));
    }

    static Turn confirmed(Dialogue dialogue, Question.More sent) {
        return Turn.of(dialogue.answered(sent), new AboutTicket(CustomerText.SUPPLEMENTED, sent.ticketNo()));
    }

    /** The burst is over. */
    Turn attached(Dialogue dialogue, Facts facts) {
        if (dialogue.standing(Standing.ADDED)) {
            return added(dialogue);
        }
        if (dialogue.ofTicket() instanceof Question.More sent) {
            return sentOn(dialogue, sent, facts);
        }
        if (dialogue.describing()) {
            return Turn.of(dialogue, received(dialogue.told()));
        }
        Turn asked = Asking.aboutDraft(dialogue, facts);
        return full(dialogue.told()) ? asked.after(onlyFirst()) : asked;
    }

    /** Whether whatever else he sends along finds no room. */
    boolean full(Draft draft) {
        return draft.attachments().size() >= pace.maxAttachments();
    }

    Received onlyFirst() {
        return new Received(CustomerText.ONLY_FIRST_KEPT, pace.maxAttachments());
    }

    private Received received(Draft draft) {
        int count = draft.attachments().size();
        if (full(draft)) {
            return new Received(CustomerText.PICTURES_FULL, pace.maxAttachments());
        }
        boolean spoken = draft.attachments().stream().allMatch(kind -> kind == MessageKind.VOICE);
        return new Received(spoken ? CustomerText.VOICE_RECEIVED : CustomerText.PICTURES_RECEIVED, count);
    }

    /** What he sent for a ticket goes there. */
    static Turn added(Dialogue dialogue) {
        Draft draft = dialogue.told();
        String ticketNo = draft.ticketNo();
        if (ticketNo == null) {
            throw new IllegalStateException("An addition to no ticket");
        }
        return add(dialogue, draft, ticketNo);
    }

    /** The draft belongs to this ticket. */
    static Turn add(Dialogue dialogue, Draft draft, String ticketNo) {
        return Turn.of(dialogue.withoutDraft(), new Add(draft, ticketNo));
    }

    /** What was offered is to be taken; whatever is still missing is asked. */
    Turn accepted(Dialogue dialogue, Facts facts) {
        boolean waited = dialogue.standing(Standing.WAITED);
        Dialogue told = dialogue.drafting(dialogue.told().standing(Standing.TOLD));
        return waited && told.told().complete() ? submit(told, false) : goOn(told, facts);
    }

    static Turn dropped(Dialogue dialogue) {
        Draft draft = dialogue.told();
        CustomerText said =
                draft.standing() == Standing.LOOSE ? CustomerText.WORDS_DROPPED : CustomerText.DRAFT_CANCELLED;
        return Turn.of(dialogue.done(), new Discard(draft), new Plain(said));
    }

    static Turn submit(Dialogue dialogue, boolean automatic) {
        return Turn.of(dialogue.done(), new Submit(dialogue.told(), automatic, automatic));
    }

    /** Words that waited for the choice of their ticket are not lost when he turns to something else. */
    Turn keptOfWhatWasLeft(Dialogue before, Turn turn, Facts facts) {
        boolean waits = before.question() instanceof Question.WhichTicket asked
                && asked.words() != null
                && !asked.equals(turn.dialogue().question());
        if (!waits || !(before.question() instanceof Question.WhichTicket(var wish, var tickets, String words))) {
            return turn;
        }
        boolean settled = turn.replies().stream()
                .anyMatch(reply ->
                        reply instanceof Add add && add.draft().description().equals(words)
                                || reply.equals(new Plain(CustomerText.WORDS_DROPPED)));
        return settled ? turn : collect(turn.with(left -> left.drafting(keeping(left.draft(), words))), facts);
    }

    private static Draft keeping(@Nullable Draft draft, String words) {
        return (draft == null ? Draft.begin().standing(Standing.LOOSE) : draft).say(words);
    }
}
