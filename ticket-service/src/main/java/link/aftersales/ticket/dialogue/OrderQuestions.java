package link.aftersales.ticket.dialogue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.dialogue.Heard.Text;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.Request;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.ChangeOrder;
import link.aftersales.ticket.dialogue.Reply.Plain;

/**
 * What is to be changed of an order, and why: told in texts. What staff ask meanwhile waits. Only 1 and 2, 已解决 and
 * 还有问题 after their 已解决, and 1 to 5 after the question for points, are answers to them, because no order is changed by
 * such a word; then the order is asked for again. Where a number chooses the order, it is the order's.
 */
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

    Optional<Turn> change(Dialogue dialogue, Question.Change asked, Text text, Facts facts) {
        return meantForStaff(dialogue, asked, text, facts).or(() -> told(dialogue, asked.projectNo(), text, facts));
    }

    Optional<Turn> reason(Dialogue dialogue, Question.Reason asked, Text text, Facts facts) {
        return meantForStaff(dialogue, asked, text, facts).or(() -> told(dialogue, asked, text, facts));
    }

    private static Optional<Turn> meantForStaff(Dialogue dialogue, Question order, Text text, Facts facts) {
        int number = text.intent() instanceof Choice(int chosen) ? chosen : 0;
        Optional<Act> act =
                switch (dialogue.ofTicket()) {
                    case Question.Solved(String ticketNo)
                    when number == 1 || text.intent() == Command.SOLVED ->
                        Optional.of(new Act(ticketNo, new Action.Close("")));
                    case Question.Solved(String ticketNo)
                    when number == 2 || text.intent() == Command.UNSOLVED ->
                        Optional.of(new Act(ticketNo, new Action.Reopen("")));
                    case Question.Rate(String ticketNo)
                    when number >= 1 && number <= 5 -> Optional.of(new Act(ticketNo, new Action.Rate(number, "")));
                    case null, default -> Optional.empty();
                };
        return act.map(done ->
                Asking.ask(dialogue.nextAsked().nextAsked(), order, facts).after(done));
    }

    private Optional<Turn> told(Dialogue dialogue, String projectNo, Text text, Facts facts) {
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

    private Optional<Turn> told(Dialogue dialogue, Question.Reason asked, Text text, Facts facts) {
        if (text.intent() == Command.BACK) {
            return Optional.of(Asking.ask(dialogue, new Question.Change(asked.projectNo()), facts)
                    .after(new Plain(CustomerText.STEPPED_BACK)));
        }
        boolean none = text.intent() == Command.FINISH;
        return told(text) || none
                ? Optional.of(Turn.of(
                        dialogue.nextAsked(),
                        new ChangeOrder(asked.projectNo(), asked.change(), none ? null : text.words())))
                : dropped(dialogue, text);
    }

    /** He does not want to change anything. */
    static Optional<Turn> dropped(Dialogue dialogue, Text text) {
        return text.intent() == Command.CANCEL
                ? Optional.of(Turn.of(dialogue.nextAsked(), new Plain(CustomerText.WORDS_DROPPED)))
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
