package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Intent.Request;
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
        boolean room = told.attachments().size() < pace.maxAttachments();
        Dialogue attached = dialogue.drafting(room ? told.attach(kind) : told)
                .due(pace.burstEnds(facts.now()), dialogue.due().submit());
        return collect(Turn.silent(attached), facts);
    }

    /** What he sends along for a ticket finds room there, however much it is: what fills a draft goes there first. */
    Turn attachToTicket(Dialogue dialogue, MessageKind kind, Facts facts) {
        Draft told = dialogue.told();
        String ticketNo = told.ticketNo();
        return ticketNo == null || told.attachments().size() < pace.maxAttachments()
                ? attach(dialogue, kind, facts)
                : added(dialogue).and(left -> attach(left.drafting(Draft.addition(ticketNo)), kind, facts));
    }

    /** The burst is over. */
    Turn attached(Dialogue dialogue, Facts facts) {
        if (dialogue.standing(Standing.ADDED)) {
            return added(dialogue);
        }
        return dialogue.describing()
                ? Turn.of(dialogue, received(dialogue.told()))
                : Asking.aboutDraft(dialogue, facts);
    }

    private Received received(Draft draft) {
        int count = draft.attachments().size();
        if (count >= pace.maxAttachments()) {
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
}
