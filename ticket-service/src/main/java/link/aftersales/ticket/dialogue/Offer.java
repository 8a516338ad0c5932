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
 * decides; until then everything else is heard as usual, and a new request goes on with the offered words.
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
            case Heard.Media(MessageKind kind) ->
                turns.attached(dialogue.drafting(State.CHOOSING_TYPE, dialogue.told()), kind);
            case Heard.Unusable nothing -> unusable(dialogue);
            case Heard.ForIdentity number -> silent(dialogue);
        };
    }

    private Turn text(Dialogue dialogue, String words, Intent intent) {
        boolean asked = dialogue.state() == State.OFFERED;
        if (Vocabulary.yes(words) || asked && intent.equals(SUBMIT)) {
            return accepted(dialogue);
        }
        return Vocabulary.no(words) ? cancelled(dialogue) : intent(dialogue, intent);
    }

    private Turn intent(Dialogue dialogue, Intent intent) {
        return switch (intent) {
            case Request request -> turns.request(dialogue, request);
            case Choice choice
            when dialogue.state() == State.OFFERED_MENU -> intent(dialogue, Conversation.menuItem(choice));
            case Choice choice -> menu(dialogue, false);
            case FreeText text -> menu(dialogue, false);
            case Command command -> command(dialogue, command);
        };
    }

    private static Turn command(Dialogue dialogue, Command command) {
        return switch (command) {
            case CANCEL -> cancelled(dialogue);
            case FINISH, BACK, HELP -> menu(dialogue, false);
            case GREETING -> menu(dialogue, true);
            case MY_TICKETS, MY_PROJECTS, BY_PHONE, THANKS, VERIFY -> new Turn(dialogue, aside(command));
        };
    }

    /** From here on a number answers the menu. */
    private static Turn menu(Dialogue dialogue, boolean greeting) {
        return new Turn(dialogue.drafting(State.OFFERED_MENU, dialogue.told()), new Reply.Menu(greeting));
    }
}
