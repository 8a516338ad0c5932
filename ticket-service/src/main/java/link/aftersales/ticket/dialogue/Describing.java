package link.aftersales.ticket.dialogue;

import java.util.List;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Reply.Plain;

/**
 * A description while it is being told: every text is a part of it, but for the few words that the prompts name. A click
 * is never text; it is answered without touching the draft and without asking for anything else.
 */
final class Describing {

    private final Steps steps;
    private final Commands commands;
    private final TicketWishes wishes;

    Describing(Steps steps, Commands commands, TicketWishes wishes) {
        this.steps = steps;
        this.wishes = wishes;
        this.commands = commands;
    }

    Turn hear(Dialogue dialogue, Heard heard, Facts facts) {
        return switch (heard) {
            case Heard.Text(String words, Command command) -> command(dialogue, words, command, facts);
            case Heard.Text(String words, Intent intent) -> steps.say(dialogue, words, facts);
            case Heard.Click(Intent intent) -> clicked(dialogue, intent, facts);
            case Heard.Media(MessageKind kind) -> steps.attach(dialogue, kind, facts);
            case Heard.Unusable nothing ->
                steps.collect(Turn.of(dialogue, new Plain(CustomerText.UNSUPPORTED_MESSAGE)), facts);
            case Heard.ForIdentity(String words) -> kept(dialogue, words, facts);
            case Heard.Code(String words) -> kept(dialogue, words, facts);
        };
    }

    private Turn command(Dialogue dialogue, String words, Command command, Facts facts) {
        return switch (command) {
            case FINISH -> dialogue.told().empty() ? steps.goOn(dialogue, facts) : Steps.submit(dialogue, false);
            case CANCEL -> Steps.dropped(dialogue);
            case BACK -> back(dialogue, facts);
            case RAISE ->
                steps.goOn(dialogue.drafting(dialogue.told().raised()), facts)
                        .after(new Plain(CustomerText.RAISED_DRAFT));
            case CHANGE_PROJECT -> steps.collect(wishes.changeProject(dialogue, null, facts), facts);
            case GREETING -> greeted(dialogue, words, facts);
            case HELP,
                    THANKS,
                    VERIFY,
                    HUMAN,
                    MY_TICKETS,
                    MY_PROJECTS,
                    CHANGE_ORDER,
                    URGE,
                    CANCEL_TICKET,
                    SOLVED,
                    UNSOLVED,
                    ELSEWHERE -> steps.say(dialogue, words, facts);
        };
    }

    private Turn back(Dialogue dialogue, Facts facts) {
        return steps.goOn(dialogue.drafting(dialogue.told().of(null)), facts)
                .after(new Plain(CustomerText.STEPPED_BACK));
    }

    /** A bare greeting describes nothing: more is asked for, once. */
    private Turn greeted(Dialogue dialogue, String words, Facts facts) {
        if (!dialogue.told().empty()) {
            return steps.say(dialogue, words, facts);
        }
        return Turn.of(dialogue.drafting(dialogue.told().say(words)), new Plain(CustomerText.TELL_MORE));
    }

    private Turn kept(Dialogue dialogue, String words, Facts facts) {
        return steps.collect(Turn.silent(dialogue.drafting(dialogue.told().say(words))), facts);
    }

    private Turn clicked(Dialogue dialogue, Intent intent, Facts facts) {
        Turn turn = intent instanceof Command command && Commands.ASIDES.contains(command)
                ? commands.obey(dialogue, command, facts).with(then -> then.drafting(dialogue.told()))
                : steps.goOn(dialogue, facts);
        return steps.collect(
                new Turn(turn.dialogue().ask(new Question.Matter(), facts.now()), askingNothing(turn)), facts);
    }

    /** A list invites to no answer here: the next word is a part of the description. */
    private static List<Reply> askingNothing(Turn turn) {
        return turn.replies().stream().map(Describing::askingNothing).toList();
    }

    private static Reply askingNothing(Reply reply) {
        return switch (reply) {
            case Reply.TicketList list
            when list.text() == CustomerText.MY_TICKETS ->
                new Reply.TicketList(CustomerText.MY_TICKETS_ASIDE, list.tickets());
            case Reply.ProjectList list
            when list.text() == CustomerText.MY_PROJECTS ->
                new Reply.ProjectList(CustomerText.MY_PROJECTS_ASIDE, list.projects());
            case Reply other -> other;
        };
    }
}
