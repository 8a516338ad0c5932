package link.aftersales.ticket.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.FreeText;
import link.aftersales.ticket.dialogue.Intent.Request;
import link.aftersales.ticket.dialogue.Reply.AboutTicket;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.AlreadyVerified;
import link.aftersales.ticket.dialogue.Reply.CallHuman;
import link.aftersales.ticket.dialogue.Reply.Plain;
import link.aftersales.ticket.dialogue.Reply.ProjectList;
import link.aftersales.ticket.directory.Project;
import org.jspecify.annotations.Nullable;

/** What a word means by itself, whatever was asked before. */
final class Commands {

    /** What is answered in passing, without asking anything. */
    static final Set<Command> ASIDES = EnumSet.of(
            Command.MY_TICKETS, Command.MY_PROJECTS, Command.HUMAN, Command.THANKS, Command.VERIFY, Command.ELSEWHERE);

    private static final int MOST_TICKETS = 5;
    private static final int MOST_PROJECTS = 8;

    private final Steps steps;

    Commands(Steps steps) {
        this.steps = steps;
    }

    /** Whether it speaks of a ticket that is not there, so that it says nothing. */
    boolean nothingFor(Command command, Facts facts) {
        return command == Command.SOLVED
                        && facts.suitableFor(Wish.CONFIRM).findAny().isEmpty()
                || command == Command.UNSOLVED
                        && facts.suitableFor(Wish.REOPEN).findAny().isEmpty();
    }

    Turn obey(Dialogue dialogue, Intent intent, Facts facts) {
        return switch (intent) {
            case Request request -> steps.request(dialogue, request, facts);
            case Intent.TicketNo(String ticketNo) ->
                Turn.of(dialogue, new AboutTicket(CustomerText.TICKET_DETAIL, ticketNo));
            case Choice choice -> again(dialogue, facts);
            case Intent.Supplement supplement -> wish(dialogue, Wish.SUPPLEMENT, facts);
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
            case CHANGE_PROJECT -> wish(dialogue, Wish.CHANGE_PROJECT, facts);
            case RAISE -> wish(dialogue, Wish.RAISE, facts);
            case URGE -> wish(dialogue, Wish.URGE, facts);
            case CANCEL_TICKET -> wish(dialogue, Wish.CANCEL, facts);
            case SOLVED -> wish(dialogue, Wish.CONFIRM, facts);
            case UNSOLVED -> wish(dialogue, Wish.REOPEN, facts);
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
        List<String> tickets = numbers(facts.suitableFor(Wish.SUPPLEMENT), MOST_TICKETS);
        return switch (tickets.size()) {
            case 0 -> Turn.of(dialogue, new Plain(CustomerText.NO_TICKETS));
            case 1 -> Turn.of(dialogue, new AboutTicket(CustomerText.TICKET_DETAIL, tickets.getFirst()));
            default -> Asking.ask(dialogue, new Question.WhichToSee(tickets), facts);
        };
    }

    private static Turn myProjects(Dialogue dialogue, Facts facts) {
        List<String> projects = projects(facts, MOST_TICKETS);
        return Turn.of(
                dialogue,
                projects.isEmpty()
                        ? new Plain(CustomerText.NO_PROJECTS)
                        : new ProjectList(CustomerText.MY_PROJECTS, projects));
    }

    Turn changeOrder(Dialogue dialogue, Facts facts) {
        List<String> projects = projects(facts, MOST_PROJECTS);
        return switch (projects.size()) {
            case 0 -> Turn.of(dialogue, new Plain(CustomerText.NO_PROJECTS));
            case 1 -> Asking.ask(dialogue, new Question.Change(projects.getFirst()), facts);
            default -> Asking.ask(dialogue, new Question.WhichOrder(projects), facts);
        };
    }

    /** Words for a ticket; empty where there is no ticket for them. */
    Optional<Turn> supplement(Dialogue dialogue, String rest, Facts facts) {
        List<String> tickets = numbers(facts.suitableFor(Wish.SUPPLEMENT), MOST_PROJECTS);
        if (rest.isEmpty()) {
            return Optional.of(wish(dialogue, Wish.SUPPLEMENT, facts));
        }
        if (tickets.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(meant(dialogue, Wish.SUPPLEMENT, tickets)
                .map(ticketNo ->
                        Turn.of(dialogue, new Reply.Add(Draft.addition(ticketNo).say(rest), ticketNo)))
                .orElseGet(() -> Asking.ask(
                        dialogue.drafting(held(dialogue.draft(), rest)),
                        new Question.WhichTicket(Wish.SUPPLEMENT, tickets),
                        facts)));
    }

    private static Draft held(@Nullable Draft draft, String words) {
        return (draft == null ? Draft.begin().standing(Standing.LOOSE) : draft).say(words);
    }

    /** Something that is wanted of a ticket; of which one is asked only where that is not clear. */
    private Turn wish(Dialogue dialogue, Wish wish, Facts facts) {
        List<String> tickets = numbers(facts.suitableFor(wish), MOST_PROJECTS);
        if (tickets.isEmpty()) {
            return Turn.of(dialogue, new Plain(CustomerText.NOTHING_OPEN));
        }
        return meant(dialogue, wish, tickets)
                .map(ticketNo -> wished(dialogue, wish, ticketNo, facts))
                .orElseGet(() -> Asking.ask(dialogue, new Question.WhichTicket(wish, tickets), facts));
    }

    private static Optional<String> meant(Dialogue dialogue, Wish wish, List<String> tickets) {
        if (tickets.size() == 1) {
            return Optional.of(tickets.getFirst());
        }
        return Optional.ofNullable(dialogue.joining())
                .filter(recent -> wish.meansTheRecentOne())
                .map(Joining::ticketNo)
                .filter(tickets::contains);
    }

    /** It is wanted of this ticket. */
    Turn wished(Dialogue dialogue, Wish wish, String ticketNo, Facts facts) {
        return switch (wish) {
            case URGE -> Turn.of(dialogue, new Act(ticketNo, new Action.Urge()));
            case RAISE -> Turn.of(dialogue, new Act(ticketNo, new Action.Raise("")));
            case CONFIRM -> Turn.of(dialogue, new Act(ticketNo, new Action.Close("")));
            case REOPEN -> Turn.of(dialogue, new Act(ticketNo, new Action.Reopen("")));
            case CANCEL -> Asking.ask(dialogue, new Question.ReallyCancel(ticketNo), facts);
            case CHANGE_PROJECT -> changeProject(dialogue, ticketNo, facts);
            case SUPPLEMENT -> saidOf(dialogue, ticketNo, facts);
        };
    }

    private static Turn saidOf(Dialogue dialogue, String ticketNo, Facts facts) {
        @Nullable Draft held = dialogue.draft();
        return held == null || held.empty()
                ? Asking.ask(dialogue, new Question.SayMore(ticketNo), facts)
                : Turn.of(dialogue.done(), new Reply.Add(held, ticketNo));
    }

    /** Another project, for a ticket or for the draft. */
    Turn changeProject(Dialogue dialogue, @Nullable String ticketNo, Facts facts) {
        List<String> projects = projects(facts, MOST_PROJECTS);
        return projects.size() < 2
                ? Turn.of(dialogue, new Plain(CustomerText.ONLY_ONE_PROJECT))
                : Asking.ask(dialogue, new Question.WhichProject(ticketNo, projects), facts);
    }

    private static List<String> numbers(Stream<TicketLine> tickets, int most) {
        return tickets.limit(most).map(TicketLine::ticketNo).toList();
    }

    private static List<String> projects(Facts facts, int most) {
        return facts.projects().stream().limit(most).map(Project::projectNo).toList();
    }
}
