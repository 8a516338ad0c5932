package link.aftersales.ticket.dialogue;

import static link.aftersales.ticket.dialogue.Turns.aside;
import static link.aftersales.ticket.dialogue.Turns.askDescription;
import static link.aftersales.ticket.dialogue.Turns.askType;
import static link.aftersales.ticket.dialogue.Turns.cancelled;
import static link.aftersales.ticket.dialogue.Turns.clicked;
import static link.aftersales.ticket.dialogue.Turns.menu;
import static link.aftersales.ticket.dialogue.Turns.silent;
import static link.aftersales.ticket.dialogue.Turns.submit;
import static link.aftersales.ticket.dialogue.Turns.unusable;

import java.time.Instant;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.dialogue.Dialogue.State;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Intent.Request;
import org.jspecify.annotations.Nullable;

/** The state machine of a dialogue: pure functions of where it stands and what was heard, or of silence. */
final class Conversation {

    private final Turns turns;
    private final Offer offer;

    Conversation(Pace pace) {
        this.turns = new Turns(pace);
        this.offer = new Offer(turns);
    }

    /** A verified customer's word. */
    Turn hear(Dialogue before, Heard heard, Instant now) {
        Dialogue dialogue = before.heard(now);
        return switch (dialogue.state()) {
            case IDLE, MENU -> outside(dialogue, heard);
            case CHOOSING_TYPE -> choosing(dialogue, heard);
            case DESCRIBING -> describing(dialogue, heard);
            case COLLECTING -> collecting(dialogue, heard);
            case OFFERED, OFFERED_MENU -> offer.hear(dialogue, heard);
        };
    }

    /** Silence up to {@code now}. */
    Turn pause(Dialogue dialogue, Instant now) {
        if (due(dialogue.submitDue(), now)) {
            return submit(dialogue, true);
        }
        if (!due(dialogue.answerDue(), now)) {
            return silent(dialogue);
        }
        Dialogue answered = dialogue.answerAt(null);
        return dialogue.state() == State.COLLECTING
                ? new Turn(
                        answered,
                        new Reply.AttachmentsReceived(
                                dialogue.told().attachments().size()))
                : askType(answered);
    }

    private static boolean due(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }

    private Turn outside(Dialogue dialogue, Heard heard) {
        return switch (heard) {
            case Heard.Text(String words, Intent intent) -> outside(dialogue, intent);
            case Heard.Click(Intent intent) -> outside(dialogue, intent);
            case Heard.Media(MessageKind kind) ->
                turns.attached(dialogue.drafting(State.CHOOSING_TYPE, Draft.begin()), kind);
            case Heard.Unusable nothing -> unusable(dialogue);
            case Heard.ForIdentity number -> silent(dialogue);
        };
    }

    private Turn outside(Dialogue dialogue, Intent intent) {
        return switch (intent) {
            case Request request -> turns.request(dialogue.drafting(State.CHOOSING_TYPE, Draft.begin()), request);
            case Choice choice when dialogue.state() == State.MENU -> outside(dialogue, menuItem(choice));
            case Choice choice -> menu(dialogue, false);
            case FreeText text -> menu(dialogue, false);
            case Command command -> outside(dialogue, command);
        };
    }

    private static Turn outside(Dialogue dialogue, Command command) {
        return switch (command) {
            case FINISH, CANCEL, BACK, HELP -> menu(dialogue, false);
            case GREETING -> menu(dialogue, true);
            case MY_TICKETS, MY_PROJECTS, BY_PHONE, THANKS, VERIFY ->
                new Turn(dialogue.rest(State.IDLE), aside(command));
        };
    }

    /** The items of the text MENU. */
    static Intent menuItem(Choice choice) {
        return switch (choice.number()) {
            case 1 -> new Request(null, "");
            case 2 -> Command.MY_TICKETS;
            case 3 -> Command.MY_PROJECTS;
            case 4, 5 -> Command.BY_PHONE;
            default -> Command.HELP;
        };
    }

    private Turn choosing(Dialogue dialogue, Heard heard) {
        return switch (heard) {
            case Heard.Text(String words, FreeText text) ->
                askType(dialogue.drafting(State.CHOOSING_TYPE, dialogue.told().say(words)));
            case Heard.Text(String words, Intent intent) -> choosing(dialogue, intent);
            case Heard.Click(Intent intent) -> choosing(dialogue, intent);
            case Heard.Media(MessageKind kind) -> turns.attached(dialogue, kind);
            case Heard.Unusable nothing -> unusable(dialogue);
            case Heard.ForIdentity number -> silent(dialogue);
        };
    }

    private Turn choosing(Dialogue dialogue, Intent intent) {
        return switch (intent) {
            case Request request -> turns.request(dialogue, request);
            case Choice(int number)
            when number <= TicketType.values().length ->
                turns.request(dialogue, new Request(TicketType.values()[number - 1], ""));
            case Choice unknown -> askType(dialogue);
            case FreeText text -> askType(dialogue);
            case Command command -> choosing(dialogue, command);
        };
    }

    private static Turn choosing(Dialogue dialogue, Command command) {
        return switch (command) {
            case CANCEL -> cancelled(dialogue);
            case BACK -> dialogue.told().empty() ? menu(dialogue, false) : askType(dialogue);
            case FINISH, HELP, GREETING -> askType(dialogue);
            case MY_TICKETS, MY_PROJECTS, BY_PHONE, THANKS, VERIFY -> new Turn(dialogue, aside(command));
        };
    }

    private Turn describing(Dialogue dialogue, Heard heard) {
        return switch (heard) {
            case Heard.Text(String words, Intent intent) when intent == Command.FINISH -> askDescription(dialogue);
            case Heard.Text(String words, Intent intent) -> turns.described(dialogue, words, intent);
            case Heard.Click(Intent intent) ->
                clicked(dialogue, intent, askDescription(dialogue).reply());
            case Heard.Media(MessageKind kind) ->
                turns.collect(turns.attached(dialogue.drafting(State.COLLECTING, dialogue.told()), kind));
            case Heard.Unusable nothing -> unusable(dialogue);
            case Heard.ForIdentity(String words) -> silent(told(dialogue, words));
        };
    }

    private Turn collecting(Dialogue dialogue, Heard heard) {
        return switch (heard) {
            case Heard.Text(String words, Intent intent) when intent == Command.FINISH -> submit(dialogue, false);
            case Heard.Text(String words, Intent intent) -> turns.described(dialogue, words, intent);
            case Heard.Click(Intent intent) ->
                turns.collect(clicked(dialogue, intent, new Reply.AskForMore(dialogue.told())));
            case Heard.Media(MessageKind kind) -> turns.collect(turns.attached(dialogue, kind));
            case Heard.Unusable nothing -> turns.collect(unusable(dialogue));
            case Heard.ForIdentity(String words) -> turns.collect(silent(told(dialogue, words)));
        };
    }

    private static Dialogue told(Dialogue dialogue, String words) {
        return dialogue.drafting(dialogue.state(), dialogue.told().say(words));
    }
}
