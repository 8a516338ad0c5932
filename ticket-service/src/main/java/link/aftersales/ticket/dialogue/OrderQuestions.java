package link.aftersales.ticket.dialogue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.dialogue.Heard.Text;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.Request;
import link.aftersales.ticket.dialogue.Reply.ChangeOrder;
import link.aftersales.ticket.dialogue.Reply.Plain;

/** What is to be changed of an order, and why: told in texts. */
final class OrderQuestions {

    /** What is answered instead of being taken for the change or its reason. */
    private static final Set<Command> OTHER_THINGS = EnumSet.of(
            Command.HUMAN,
            Command.HELP,
            Command.GREETING,
            Command.MY_TICKETS,
            Command.MY_PROJECTS,
            Command.CHANGE_ORDER,
            Command.URGE,
            Command.CANCEL_TICKET,
            Command.ELSEWHERE);

    private final Commands commands;

    OrderQuestions(Commands commands) {
        this.commands = commands;
    }

    Optional<Turn> change(Dialogue dialogue, String projectNo, Text text, Facts facts) {
        if (text.intent() == Command.BACK) {
            Turn before = facts.projects().size() > 1
                    ? commands.changeOrder(dialogue, facts)
                    : commands.menu(dialogue, facts);
            return Optional.of(before.after(new Plain(CustomerText.STEPPED_BACK)));
        }
        return told(text)
                ? Optional.of(Asking.ask(dialogue, new Question.Reason(projectNo, text.words()), facts))
                : dropped(dialogue, text);
    }

    Optional<Turn> reason(Dialogue dialogue, Question.Reason asked, Text text, Facts facts) {
        if (text.intent() == Command.BACK) {
            return Optional.of(Asking.ask(dialogue, new Question.Change(asked.projectNo()), facts)
                    .after(new Plain(CustomerText.STEPPED_BACK)));
        }
        boolean none = text.intent() == Command.FINISH;
        return told(text) || none
                ? Optional.of(Turn.of(
                        dialogue.nothingAsked(),
                        new ChangeOrder(asked.projectNo(), asked.change(), none ? null : text.words())))
                : dropped(dialogue, text);
    }

    private static Optional<Turn> dropped(Dialogue dialogue, Text text) {
        return text.intent() == Command.CANCEL
                ? Optional.of(Turn.of(dialogue.nothingAsked(), new Plain(CustomerText.WORDS_DROPPED)))
                : Optional.empty();
    }

    private static boolean told(Text text) {
        return switch (text.intent()) {
            case Request(var type, String rest) -> !rest.isEmpty();
            case Command command ->
                !OTHER_THINGS.contains(command) && command != Command.CANCEL && command != Command.FINISH;
            case Intent words -> true;
        };
    }
}
