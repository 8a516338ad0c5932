package link.aftersales.ticket.dialogue;

import java.util.List;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Question.Change;
import link.aftersales.ticket.dialogue.Question.Colleague;
import link.aftersales.ticket.dialogue.Question.Loose;
import link.aftersales.ticket.dialogue.Question.Matter;
import link.aftersales.ticket.dialogue.Question.Menu;
import link.aftersales.ticket.dialogue.Question.More;
import link.aftersales.ticket.dialogue.Question.Offer;
import link.aftersales.ticket.dialogue.Question.Rate;
import link.aftersales.ticket.dialogue.Question.ReallyCancel;
import link.aftersales.ticket.dialogue.Question.Reason;
import link.aftersales.ticket.dialogue.Question.SayMore;
import link.aftersales.ticket.dialogue.Question.Solved;
import link.aftersales.ticket.dialogue.Question.Type;
import link.aftersales.ticket.dialogue.Question.WhatWentWrong;
import link.aftersales.ticket.dialogue.Question.WhichOrder;
import link.aftersales.ticket.dialogue.Question.WhichProject;
import link.aftersales.ticket.dialogue.Question.WhichTicket;
import link.aftersales.ticket.dialogue.Question.WhichToSee;
import link.aftersales.ticket.dialogue.Reply.AboutDraft;
import link.aftersales.ticket.dialogue.Reply.AboutProject;
import link.aftersales.ticket.dialogue.Reply.AboutTicket;
import link.aftersales.ticket.dialogue.Reply.Answer;
import link.aftersales.ticket.dialogue.Reply.AskDescription;
import link.aftersales.ticket.dialogue.Reply.Plain;
import link.aftersales.ticket.dialogue.Reply.ProjectList;
import link.aftersales.ticket.dialogue.Reply.TicketList;

/** Asks: puts a question into words and remembers it as the latest one. The same words ask it again. */
final class Asking {

    private static final int MOST_OFFERED_TICKETS = 3;

    private Asking() {}

    static Turn ask(Dialogue dialogue, Question question, Facts facts) {
        Dialogue asked = dialogue.ask(question, facts.now());
        return new Turn(asked, List.copyOf(words(asked, question, facts)));
    }

    /** Asks what follows from an answer to staff: what he is telling beside it goes on. */
    static Turn forStaff(Dialogue dialogue, Question question, Facts facts) {
        Dialogue asked = dialogue.askedByStaff(question, facts.now());
        return new Turn(asked, List.copyOf(words(asked, question, facts)));
    }

    /** Asks what this draft needs to go on: what it lacks, or what is to become of it. */
    static Turn aboutDraft(Dialogue dialogue, Facts facts) {
        return ask(dialogue, ofDraft(dialogue.told(), facts), facts);
    }

    private static Question ofDraft(Draft draft, Facts facts) {
        return switch (draft.standing()) {
            case TOLD -> draft.type() == null ? new Type() : new Matter();
            case WAITED, UNFINISHED -> new Offer();
            case LOOSE, ADDED ->
                new Loose(
                        facts.openTickets().stream().limit(MOST_OFFERED_TICKETS).toList());
        };
    }

    private static List<? extends Answer> words(Dialogue dialogue, Question question, Facts facts) {
        return switch (question) {
            case Matter matter -> matter(dialogue.told(), facts);
            case Menu menu -> List.of(new Plain(CustomerText.MENU));
            case Type type -> List.of(new Plain(CustomerText.CHOOSE_TYPE));
            case Offer offer -> List.of(offered(dialogue.told()));
            case Loose(List<String> tickets) -> List.of(loose(dialogue.told(), tickets));
            case Colleague(String ticketNo) -> List.of(new AboutTicket(CustomerText.COLLEAGUE_OPENED, ticketNo));
            case WhichTicket(Wish wish, List<String> tickets, var words) ->
                List.of(new TicketList(CustomerText.WHICH_TICKET, tickets));
            case WhichToSee(List<String> tickets) -> List.of(new TicketList(CustomerText.MY_TICKETS, tickets));
            case SayMore(String ticketNo) -> List.of(new AboutTicket(CustomerText.SAY_SUPPLEMENT, ticketNo));
            case More(String ticketNo) -> List.of(new AboutTicket(CustomerText.SUPPLEMENTED, ticketNo));
            case ReallyCancel(String ticketNo) -> List.of(new AboutTicket(CustomerText.CANCEL_TICKET, ticketNo));
            case Solved(String ticketNo) -> List.of(new AboutTicket(CustomerText.CLOSING_SOON, ticketNo));
            case Rate(String ticketNo) -> List.of(new Plain(CustomerText.RATE_PLEASE));
            case WhatWentWrong(String ticketNo, int score) -> List.of(new Plain(CustomerText.RATED_LOW));
            case WhichProject(var ticketNo, List<String> projects) ->
                List.of(new ProjectList(CustomerText.CHOOSE_PROJECT, projects));
            case WhichOrder(List<String> projects) -> List.of(new ProjectList(CustomerText.CHOOSE_ORDER, projects));
            case Change(String projectNo) -> List.of(new AboutProject(CustomerText.SAY_CHANGE, projectNo));
            case Reason(String projectNo, String change) -> List.of(new Plain(CustomerText.SAY_REASON));
        };
    }

    private static List<? extends Answer> matter(Draft draft, Facts facts) {
        TicketType type = draft.typed();
        if (draft.empty()) {
            return List.of(new AskDescription(type));
        }
        AboutDraft more = new AboutDraft(CustomerText.SEND_PICTURES, draft);
        return facts.projects().isEmpty() ? List.of(more) : List.of(more, new Plain(CustomerText.HINT_PROJECT_URGENT));
    }

    private static Answer offered(Draft draft) {
        return new AboutDraft(
                draft.standing() == Standing.WAITED ? CustomerText.WAITING_WORDS : CustomerText.UNFINISHED, draft);
    }

    private static Answer loose(Draft draft, List<String> tickets) {
        return tickets.isEmpty()
                ? new AboutDraft(CustomerText.LOOSE_WORDS, draft)
                : new TicketList(CustomerText.LOOSE_WORDS_TICKETS, tickets, draft);
    }
}
