package link.aftersales.ticket.dialogue;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.Plain;
import org.jspecify.annotations.Nullable;

/** What he wants of a ticket, and of which one. */
final class TicketWishes {

    private static final int MOST_TICKETS = 8;

    /** Whether it speaks of a ticket that is not there, so that it says nothing. */
    boolean nothingFor(Command command, Facts facts) {
        return command == Command.SOLVED
                        && facts.suitableFor(Wish.CONFIRM).findAny().isEmpty()
                || command == Command.UNSOLVED
                        && facts.suitableFor(Wish.REOPEN).findAny().isEmpty();
    }

    /** Words for a ticket, of which they say only that it is there already; empty where there is none for them. */
    Optional<Turn> supplement(Dialogue dialogue, String rest, Facts facts) {
        List<String> tickets = numbers(Wish.SUPPLEMENT, facts);
        if (rest.isEmpty()) {
            return Optional.of(wish(dialogue, Wish.SUPPLEMENT, facts));
        }
        if (tickets.isEmpty()) {
            return Optional.empty();
        }
        if (tickets.size() > 1) {
            return Optional.of(ofWhich(dialogue, rest, tickets, facts));
        }
        String ticketNo = tickets.getFirst();
        return Optional.of(
                Turn.of(dialogue, new Reply.Add(Draft.addition(ticketNo).say(rest), ticketNo)));
    }

    /** Loose words and these go the same way; a request that was begun stays what it is. */
    private static Turn ofWhich(Dialogue dialogue, String rest, List<String> tickets, Facts facts) {
        @Nullable Draft draft = dialogue.draft();
        if (draft != null && draft.standing() != Standing.LOOSE) {
            return Asking.ask(dialogue, new Question.WhichTicket(Wish.SUPPLEMENT, tickets, rest), facts);
        }
        Draft held = draft == null ? Draft.begin().standing(Standing.LOOSE) : draft;
        return Asking.ask(dialogue.drafting(held.say(rest)), new Question.WhichTicket(Wish.SUPPLEMENT, tickets), facts);
    }

    /** Something that is wanted of a ticket; of which one is asked only where that is not clear. */
    Turn wish(Dialogue dialogue, Wish wish, Facts facts) {
        List<String> tickets = numbers(wish, facts);
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

    /** What lies there without saying what for is meant; a request that was begun is not. */
    private static Turn saidOf(Dialogue dialogue, String ticketNo, Facts facts) {
        return dialogue.standing(Standing.LOOSE)
                ? Turn.of(dialogue.done(), new Reply.Add(dialogue.told(), ticketNo))
                : Asking.ask(dialogue, new Question.SayMore(ticketNo), facts);
    }

    /** Another project, for a ticket or for the draft. */
    Turn changeProject(Dialogue dialogue, @Nullable String ticketNo, Facts facts) {
        List<String> projects = Commands.projects(facts);
        return projects.size() < 2
                ? Turn.of(dialogue, new Plain(CustomerText.ONLY_ONE_PROJECT))
                : Asking.ask(dialogue, new Question.WhichProject(ticketNo, projects), facts);
    }

    private static List<String> numbers(Wish wish, Facts facts) {
        return facts.suitableFor(wish)
                .limit(MOST_TICKETS)
                .map(TicketLine::ticketNo)
                .toList();
    }
}
