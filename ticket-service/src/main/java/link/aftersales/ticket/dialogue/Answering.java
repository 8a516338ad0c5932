package link.aftersales.ticket.dialogue;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.dialogue.Heard.Text;
import link.aftersales.ticket.dialogue.Intent.Choice;
import link.aftersales.ticket.dialogue.Intent.Command;
import link.aftersales.ticket.dialogue.Intent.Request;
import link.aftersales.ticket.dialogue.Reply.AboutProject;
import link.aftersales.ticket.dialogue.Reply.AboutTicket;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.Plain;
import link.aftersales.ticket.dialogue.Reply.Submit;
import org.jspecify.annotations.Nullable;

/** A text as the answer to the latest question; empty when it is none. */
final class Answering {

    private final Steps steps;
    private final Commands commands;
    private final TicketWishes wishes;
    private final OrderQuestions orders;

    Answering(Steps steps, Commands commands, TicketWishes wishes) {
        this.steps = steps;
        this.wishes = wishes;
        this.commands = commands;
        this.orders = new OrderQuestions(commands);
    }

    Optional<Turn> answer(Dialogue dialogue, Text text, Facts facts) {
        @Nullable Question question = dialogue.question();
        if (question == null) {
            return Optional.empty();
        }
        int number = text.intent() instanceof Choice(int chosen) ? chosen : -1;
        return switch (question) {
            case Question.Menu menu ->
                menuItem(number).map(item -> commands.obey(dialogue.nothingAsked(), item, facts));
            case Question.Type type ->
                type(number).map(chosen -> steps.request(dialogue, new Request(chosen, ""), facts));
            case Question.Matter matter -> Optional.empty();
            case Question.Offer offer -> Optional.empty();
            case Question.Loose(List<String> tickets) -> loose(dialogue, tickets, number, facts);
            case Question.Colleague(String ticketNo) -> colleague(dialogue, ticketNo, number);
            case Question.WhichProject asked -> project(dialogue, asked, text, number, facts);
            case Question.WhichTicket asked
            when asked.words() != null -> words(dialogue, asked.tickets(), asked.words(), text, number);
            case Question.WhichTicket(Wish wish, List<String> tickets, var words) ->
                chosen(tickets, number).map(ticketNo -> wishes.wished(dialogue.nothingAsked(), wish, ticketNo, facts));
            case Question.WhichToSee(List<String> tickets) ->
                chosen(tickets, number)
                        .map(ticketNo -> Turn.of(dialogue, new AboutTicket(CustomerText.TICKET_DETAIL, ticketNo)));
            case Question.SayMore more -> Optional.empty();
            case Question.More more -> Optional.empty();
            case Question.ReallyCancel(String ticketNo) -> cancel(dialogue, ticketNo, text, number, facts);
            case Question.Solved(String ticketNo) -> solved(dialogue, ticketNo, text, number);
            case Question.Rate(String ticketNo) -> rate(dialogue, ticketNo, text, number);
            case Question.WhatWentWrong(String ticketNo, int score) ->
                text.content() ? acted(dialogue, ticketNo, new Action.Rate(score, text.words())) : Optional.empty();
            case Question.WhichOrder(List<String> projects) ->
                chosen(projects, number)
                        .map(projectNo -> Asking.ask(dialogue, new Question.Change(projectNo), facts))
                        .or(() -> OrderQuestions.dropped(dialogue, text));
            case Question.Change change -> orders.change(dialogue, change, text, facts);
            case Question.Reason reason -> orders.reason(dialogue, reason, text, facts);
        };
    }

    /** The items of the text MENU. */
    private static Optional<Intent> menuItem(int number) {
        return switch (number) {
            case 1 -> Optional.of(new Request(null, ""));
            case 2 -> Optional.of(Command.MY_TICKETS);
            case 3 -> Optional.of(Command.MY_PROJECTS);
            case 4 -> Optional.of(Command.CHANGE_ORDER);
            case 5 -> Optional.of(Command.HUMAN);
            default -> Optional.empty();
        };
    }

    private static Optional<TicketType> type(int number) {
        TicketType[] types = TicketType.values();
        return number >= 1 && number <= types.length ? Optional.of(types[number - 1]) : Optional.empty();
    }

    private static Optional<String> chosen(List<String> choices, int number) {
        return number >= 1 && number <= choices.size() ? Optional.of(choices.get(number - 1)) : Optional.empty();
    }

    /** The words of 补充 that wait for their ticket. */
    private static Optional<Turn> words(Dialogue dialogue, List<String> tickets, String words, Text text, int number) {
        if (text.intent() == Command.CANCEL || Vocabulary.no(text.words())) {
            return Optional.of(Turn.of(dialogue.nextAsked(), new Plain(CustomerText.WORDS_DROPPED)));
        }
        return chosen(tickets, number)
                .map(ticketNo -> Turn.of(
                        dialogue.nextAsked(),
                        new Reply.Add(Draft.addition(ticketNo).say(words), ticketNo)));
    }

    private Optional<Turn> loose(Dialogue dialogue, List<String> tickets, int number, Facts facts) {
        if (number == 0) {
            return Optional.of(Steps.dropped(dialogue));
        }
        if (tickets.isEmpty()) {
            return type(number).map(type -> steps.request(dialogue, new Request(type, ""), facts));
        }
        return number == tickets.size() + 1
                ? Optional.of(steps.request(dialogue, new Request(null, ""), facts))
                : chosen(tickets, number)
                        .map(ticketNo -> Turn.of(dialogue.done(), new Reply.Add(dialogue.told(), ticketNo)));
    }

    private static Optional<Turn> colleague(Dialogue dialogue, String ticketNo, int number) {
        return switch (number) {
            case 1 -> Optional.of(Turn.of(dialogue.done(), new Reply.Add(dialogue.told(), ticketNo)));
            case 2 -> Optional.of(Turn.of(dialogue.done(), new Submit(dialogue.told(), false, true)));
            default -> Optional.empty();
        };
    }

    private Optional<Turn> project(Dialogue dialogue, Question.WhichProject asked, Text text, int number, Facts facts) {
        Optional<String> projectNo = number == 0
                ? Optional.of("")
                : chosen(asked.projects(), number)
                        .filter(no -> facts.project(no).isPresent());
        String ticketNo = asked.ticketNo();
        if (ticketNo != null) {
            return projectNo.flatMap(
                    no -> acted(dialogue, ticketNo, new Action.File(no.isEmpty() ? null : no, "客户选择")));
        }
        if (text.intent() == Command.BACK) {
            return Optional.of(steps.goOn(dialogue, facts).after(new Plain(CustomerText.STEPPED_BACK)));
        }
        return projectNo.map(no -> steps.goOn(dialogue.drafting(dialogue.told().on(no)), facts)
                .after(
                        no.isEmpty()
                                ? new Plain(CustomerText.PROJECT_CHECKED_LATER)
                                : new AboutProject(CustomerText.PROJECT_CHOSEN, no)));
    }

    /** 取消 alone may mean either. */
    private static Optional<Turn> cancel(Dialogue dialogue, String ticketNo, Text text, int number, Facts facts) {
        if (number == 1 || Vocabulary.yes(text.words())) {
            return acted(dialogue, ticketNo, new Action.Cancel(""));
        }
        if (text.intent() == Command.CANCEL) {
            return Optional.of(Asking.ask(dialogue, new Question.ReallyCancel(ticketNo), facts));
        }
        return number == 0 || text.intent() == Command.BACK || Vocabulary.no(text.words())
                ? Optional.of(Turn.of(dialogue.nothingAsked(), new AboutTicket(CustomerText.TICKET_KEPT, ticketNo)))
                : Optional.empty();
    }

    private static Optional<Turn> solved(Dialogue dialogue, String ticketNo, Text text, int number) {
        boolean solved = number == 1
                || text.intent() == Command.SOLVED
                || Vocabulary.done(text.words())
                || Vocabulary.yes(text.words());
        if (solved) {
            return acted(dialogue, ticketNo, new Action.Close(""));
        }
        return number == 2 || text.intent() == Command.UNSOLVED
                ? acted(dialogue, ticketNo, new Action.Reopen(""))
                : Optional.empty();
    }

    private static Optional<Turn> rate(Dialogue dialogue, String ticketNo, Text text, int number) {
        return Optional.of(number)
                .filter(score -> score >= 1 && score <= 5)
                .or(() -> Vocabulary.score(text.words()))
                .flatMap(score -> acted(dialogue, ticketNo, new Action.Rate(score, "")));
    }

    private static Optional<Turn> acted(Dialogue dialogue, String ticketNo, Action action) {
        return Optional.of(Turn.of(dialogue.nothingAsked(), new Act(ticketNo, action)));
    }
}
