package link.aftersales.ticket.dialogue;

import static link.aftersales.ticket.dialogue.Turns.accepted;
import static link.aftersales.ticket.dialogue.Turns.aside;
import static link.aftersales.ticket.dialogue.Turns.cancelled;
import static link.aftersales.ticket.dialogue.Turns.silent;
import static link.aftersales.ticket.dialogue.Turns.unusable;

import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.dialogue.Dialogue.State;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Intent.Request;

/**
 * The part of the conversation in which words of the time before the verification are offered for submission. One word
 * decides; until then everything else is heard as usual, a new request goes on with the offered words, and whatever else
 * is told is added to them.
 */
final class Offer {

    private static final Choice SUBMIT = new Choice(1);

    private final Turns turns;

    Offer(Turns turns) {
        this.turns = turns;
    }

    Turn hear(Dialogue dialogue, Heard heard) {
        return switch (heard) {
            case Heard.Text(String words, Intent intent) -> text(dialogue, words, intent);
            case Heard.Click(Intent intent) -> intent(dialogue, intent);
            case Heard.Media(MessageKind kind) -> attached(dialogue, kind);
            case Heard.Unusable nothing -> unusable(dialogue);
            case Heard.ForIdentity number -> silent(dialogue);
        };
    }

    private Turn text(Dialogue dialogue, String words, Intent intent) {
        boolean asked = dialogue.state() == State.OFFERED;
        if (Vocabulary.yes(words) || asked && (intent.equals(SUBMIT) || Vocabulary.agrees(words))) {
            return accepted(dialogue);
        }
        if (Vocabulary.no(words)) {
            return cancelled(dialogue);
        }
        return intent instanceof FreeText ? again(dialogue, dialogue.told().say(words)) : intent(dialogue, intent);
    }

    private Turn attached(Dialogue dialogue, MessageKind kind) {
        Draft told = dialogue.told();
        return told.type() == null
                ? turns.attached(dialogue.drafting(State.CHOOSING_TYPE, told), kind)
                : turns.collect(turns.attached(dialogue.drafting(State.COLLECTING, told), kind));
    }

    private Turn intent(Dialogue dialogue, Intent intent) {
        return switch (intent) {
            case Request request -> turns.request(dialogue, typed(request, dialogue.told()));
            case Choice choice
            when dialogue.state() == State.OFFERED_MENU -> intent(dialogue, Conversation.menuItem(choice));
            case Choice choice -> menu(dialogue, false);
            case FreeText text -> again(dialogue, dialogue.told());
            case Command command -> command(dialogue, command);
        };
    }

    private static Request typed(Request request, Draft told) {
        return request.type() == null ? new Request(told.type(), request.rest()) : request;
    }

    private static Turn command(Dialogue dialogue, Command command) {
        return switch (command) {
            case CANCEL -> cancelled(dialogue);
            case FINISH -> again(dialogue, dialogue.told());
            case BACK, HELP -> menu(dialogue, false);
            case GREETING -> menu(dialogue, true);
            case THANKS ->
                dialogue.state() == State.OFFERED
                        ? again(dialogue, dialogue.told())
                        : new Turn(dialogue, aside(command));
            case MY_TICKETS, MY_PROJECTS, BY_PHONE, VERIFY -> new Turn(dialogue, aside(command));
        };
    }

    /** What may be meant as a yes is asked once more, so that nobody waits for a request that was never submitted. */
    private static Turn again(Dialogue dialogue, Draft told) {
        return new Turn(dialogue.drafting(State.OFFERED, told), new Reply.OfferAgain(told));
    }

    /** From here on a number answers the menu. */
    private static Turn menu(Dialogue dialogue, boolean greeting) {
        return new Turn(dialogue.drafting(State.OFFERED_MENU, dialogue.told()), new Reply.Menu(greeting));
    }
}
