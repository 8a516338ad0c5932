package link.aftersales.ticket.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Intent.Request;
import link.aftersales.ticket.dialogue.Reply.AboutTicket;
import link.aftersales.ticket.dialogue.Reply.AlreadyVerified;
import link.aftersales.ticket.dialogue.Reply.CallHuman;
import link.aftersales.ticket.dialogue.Reply.Plain;
import link.aftersales.ticket.dialogue.Reply.ProjectList;
import link.aftersales.ticket.directory.Project;

/** What a word means by itself, whatever was asked before. */
final class Commands {

    /** What is answered in passing, without asking anything. */
    static final Set<Command> ASIDES = EnumSet.of(
            Command.MY_TICKETS, Command.MY_PROJECTS, Command.HUMAN, Command.THANKS, Command.VERIFY, Command.ELSEWHERE);

    private static final int MOST_LISTED = 5;
    private static final int MOST_PROJECTS = 8;

    private final Steps steps;
    private final TicketWishes wishes;

    Commands(Steps steps, TicketWishes wishes) {
        this.steps = steps;
        this.wishes = wishes;
    }

    Turn obey(Dialogue dialogue, Intent intent, Facts facts) {
        return switch (intent) {
            case Request request -> steps.request(dialogue, request, facts);
            case Intent.TicketNo(String ticketNo) ->
                Turn.of(dialogue, new AboutTicket(CustomerText.TICKET_DETAIL, ticketNo));
            case Choice choice -> again(dialogue, facts);
            case Intent.Supplement supplement -> wishes.wish(dialogue, Wish.SUPPLEMENT, facts);
            case FreeText text -> menu(dialogue, facts);
            case Command command -> obey(dialogue, command, facts);
        };
    }

    private Turn obey(Dialogue dialogue, Command command, Facts facts) {
        return switch (command) {
            case FINISH, CANCEL, BACK, HELP -> menu(dialogue, facts);
            case GREETING -> menu(dialogue, facts).after(new Plain(CustomerText.HELLO));
            case THANKS -> thanks(dialogue, facts);
            case VERIFY -> Turn.of(dialogue, new AlreadyVerified());
            case ELSEWHERE -> Turn.of(dialogue, new Plain(CustomerText.IN_OFFICIAL_ACCOUNT));
            case HUMAN -> human(dialogue, facts);
            case MY_TICKETS -> myTickets(dialogue, facts);
            case MY_PROJECTS -> myProjects(dialogue, facts);
            case CHANGE_ORDER -> changeOrder(dialogue, facts);
            case CHANGE_PROJECT -> wishes.wish(dialogue, Wish.CHANGE_PROJECT, facts);
            case RAISE -> wishes.wish(dialogue, Wish.RAISE, facts);
            case URGE -> wishes.wish(dialogue, Wish.URGE, facts);
            case CANCEL_TICKET -> wishes.wish(dialogue, Wish.CANCEL, facts);
            case SOLVED -> wishes.wish(dialogue, Wish.CONFIRM, facts);
            case UNSOLVED -> wishes.wish(dialogue, Wish.REOPEN, facts);
        };
    }

    Turn menu(Dialogue dialogue, Facts facts) {
        return Asking.ask(dialogue, new Question.Menu(), facts);
    }

    /** A number that answers nothing: the question that is open is asked again, else what he can ask for. */
    private Turn again(Dialogue dialogue, Facts facts) {
        Question open = dialogue.question();
        return open == null ? menu(dialogue, facts) : Asking.ask(dialogue, open, facts);
    }

    private static Turn thanks(Dialogue dialogue, Facts facts) {
        return dialogue.courtesies().thankedLately(facts.now())
                ? Turn.silent(dialogue)
                : Turn.of(
                        dialogue.courtesies(dialogue.courtesies().thanked(facts.now())),
                        new Plain(CustomerText.YOU_ARE_WELCOME));
    }

    private static Turn human(Dialogue dialogue, Facts facts) {
        boolean again = dialogue.courtesies().calledLately(facts.now());
        Dialogue called =
                again ? dialogue : dialogue.courtesies(dialogue.courtesies().called(facts.now()));
        return Turn.of(called, new CallHuman(again));
    }

    private static Turn myTickets(Dialogue dialogue, Facts facts) {
        List<String> tickets = facts.suitableFor(Wish.SUPPLEMENT)
                .limit(MOST_LISTED)
                .map(TicketLine::ticketNo)
                .toList();
        return switch (tickets.size()) {
            case 0 -> Turn.of(dialogue, new Plain(CustomerText.NO_TICKETS));
            case 1 -> Turn.of(dialogue, new AboutTicket(CustomerText.TICKET_DETAIL, tickets.getFirst()));
            default -> Asking.ask(dialogue, new Question.WhichToSee(tickets), facts);
        };
    }

    private static Turn myProjects(Dialogue dialogue, Facts facts) {
        List<String> projects = projects(facts).stream().limit(MOST_LISTED).toList();
        return Turn.of(
                dialogue,
                projects.isEmpty()
                        ? new Plain(CustomerText.NO_PROJECTS)
                        : new ProjectList(CustomerText.MY_PROJECTS, projects));
    }

    Turn changeOrder(Dialogue dialogue, Facts facts) {
        List<String> projects = projects(facts);
        return switch (projects.size()) {
            case 0 -> Turn.of(dialogue, new Plain(CustomerText.NO_PROJECTS));
            case 1 -> Asking.ask(dialogue, new Question.Change(projects.getFirst()), facts);
            default -> Asking.ask(dialogue, new Question.WhichOrder(projects), facts);
        };
    }

    static List<String> projects(Facts facts) {
        return facts.projects().stream()
                .limit(MOST_PROJECTS)
                .map(Project::projectNo)
                .toList();
    }
}
