package link.aftersales.ticket.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.desk.Acted;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.desk.Opening;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.dialogue.Draft.Standing;
import link.aftersales.ticket.dialogue.Reply.AboutTicket;
import link.aftersales.ticket.dialogue.Reply.Act;
import link.aftersales.ticket.dialogue.Reply.Add;
import link.aftersales.ticket.dialogue.Reply.Plain;
import link.aftersales.ticket.dialogue.Reply.Submit;
import org.jspecify.annotations.Nullable;

/** How the talk goes on when something was done, or turned out not to be possible. */
final class Aftermath {

    private static final int LOW = 2;

    private final Pace pace;
    private final Predicate<Facts> offHours;

    Aftermath(Pace pace, Predicate<Facts> offHours) {
        this.pace = pace;
        this.offHours = offHours;
    }

    Turn of(Dialogue dialogue, Submit submit, Opening opening, Facts facts) {
        return switch (opening) {
            case Opening.Opened(Ticket ticket) ->
                new Turn(dialogue.joining(ticket.ticketNo(), facts.now()), opened(ticket, submit, facts));
            case Opening.AlreadyOpen(Ticket ticket) ->
                Turn.of(
                        dialogue.joining(ticket.ticketNo(), facts.now()),
                        new AboutTicket(CustomerText.ALREADY_OPENED, ticket.ticketNo()));
            case Opening.ColleagueOpened(Ticket ticket) ->
                Turn.of(
                        dialogue.heldBack(
                                submit.draft(),
                                new Question.Colleague(ticket.ticketNo()),
                                pace.submits(facts.now()),
                                facts.now()),
                        new AboutTicket(CustomerText.COLLEAGUE_OPENED, ticket.ticketNo()));
        };
    }

    private List<Reply> opened(Ticket ticket, Submit submit, Facts facts) {
        List<Reply> said = new ArrayList<>();
        if (submit.automatic()) {
            said.add(new Plain(CustomerText.AUTO_SUBMITTED));
        }
        CustomerText text =
                ticket.projectNo() == null ? CustomerText.TICKET_OPENED_WITHOUT_PROJECT : CustomerText.TICKET_OPENED;
        said.add(new Reply.Opened(
                text, ticket.ticketNo(), submit.draft().attachments().size()));
        if (facts.projects().size() > 1) {
            said.add(new Plain(CustomerText.OPENED_MORE));
        }
        if (offHours.test(facts)) {
            said.add(new Plain(CustomerText.OPENED_OFF_HOURS));
        }
        return said;
    }

    /** Words that a ticket does not take are not lost: they are offered. */
    Turn of(Dialogue dialogue, Add add, Acted acted, Facts facts) {
        if (acted instanceof Acted.Done(Ticket ticket)) {
            Dialogue joined = dialogue.joining(ticket.ticketNo(), facts.now());
            return add.more() ? Turn.silent(joined) : added(joined, ticket, facts);
        }
        return refused(answered(dialogue, add.ticketNo()), add, facts);
    }

    private static Turn added(Dialogue dialogue, Ticket ticket, Facts facts) {
        Turn added = Turn.of(answered(dialogue, ticket.ticketNo()), about(CustomerText.SUPPLEMENTED, ticket));
        @Nullable Question open = added.dialogue().question();
        return open instanceof Question.Solved || open != null && open.keepsStaffWaiting()
                ? added.and(then -> Asking.ask(then, open, facts))
                : offeringWhatIsLeft(added, facts);
    }

    private static Dialogue answered(Dialogue dialogue, String ticketNo) {
        return dialogue.answered(new Question.SayMore(ticketNo)).answered(new Question.More(ticketNo));
    }

    /** What lies there is not forgotten over an answer to staff. */
    private static Turn offeringWhatIsLeft(Turn turn, Facts facts) {
        Dialogue dialogue = turn.dialogue();
        boolean left = dialogue.draft() != null
                && !dialogue.describing()
                && !dialogue.standing(Standing.ADDED)
                && dialogue.question() == null
                && dialogue.due().equals(Due.NOTHING);
        return left ? turn.and(then -> Asking.aboutDraft(then, facts)) : turn;
    }

    private static Turn refused(Dialogue answered, Add add, Facts facts) {
        Draft kept = add.draft();
        Draft present = answered.draft();
        Draft loose = present == null
                ? kept.standing(Standing.LOOSE)
                : unbound(present).with(kept);
        Dialogue told = answered.drafting(loose);
        return add.more() ? Turn.silent(told) : Asking.aboutDraft(told, facts);
    }

    /** It no longer goes to the ticket by itself. */
    private static Draft unbound(Draft draft) {
        return draft.standing() == Standing.ADDED ? draft.standing(Standing.LOOSE) : draft;
    }

    Turn of(Dialogue dialogue, Act act, Acted acted, Facts facts) {
        return switch (acted) {
            case Acted.Done(Ticket ticket) -> done(dialogue, act.action(), ticket, facts);
            case Acted.NotNow(Ticket ticket) -> Turn.of(dialogue, notNow(act.action(), ticket));
            case Acted.TooSoon(Ticket ticket, var since) ->
                Turn.of(dialogue, new AboutTicket(tooSoon(act.action()), ticket.ticketNo(), since));
            case Acted.NotAllowed(Ticket ticket) -> Turn.of(dialogue, about(CustomerText.TICKET_DETAIL, ticket));
            case Acted.Unknown unknown -> Turn.of(dialogue, new Plain(CustomerText.TICKET_UNKNOWN));
        };
    }

    private static Turn done(Dialogue dialogue, Action action, Ticket ticket, Facts facts) {
        return switch (action) {
            case Action.Close close ->
                ticket.rating() == null
                        ? Asking.forStaff(dialogue, new Question.Rate(ticket.ticketNo()), facts)
                        : Turn.of(dialogue, about(CustomerText.TICKET_CLOSED, ticket));
            case Action.Reopen reopen ->
                Turn.of(
                        dialogue.askedByStaff(new Question.SayMore(ticket.ticketNo()), facts.now()),
                        about(CustomerText.REOPENED, ticket));
            case Action.Rate(int score, String words) -> rated(dialogue, ticket, score, words, facts);
            case Action.Cancel cancel -> Turn.of(dialogue, about(cancelled(ticket), ticket));
            case Action.Raise raise -> Turn.of(dialogue, about(CustomerText.RAISED, ticket));
            case Action.Urge urge -> Turn.of(dialogue, about(CustomerText.URGED, ticket));
            case Action.Supplement supplement -> Turn.of(dialogue, about(CustomerText.SUPPLEMENTED, ticket));
            case Action.File(var projectNo, String words, boolean reporterToo) ->
                Turn.of(
                        dialogue,
                        about(
                                projectNo == null ? CustomerText.PROJECT_TO_CHECK : CustomerText.PROJECT_CHANGED,
                                ticket));
            case Action.Accept staffs -> Turn.silent(dialogue);
            case Action.Ask staffs -> Turn.silent(dialogue);
            case Action.Resolve staffs -> Turn.silent(dialogue);
            case Action.Withdraw staffs -> Turn.silent(dialogue);
            case Action.Reassign staffs -> Turn.silent(dialogue);
            case Action.Reply staffs -> Turn.silent(dialogue);
            case Action.Note staffs -> Turn.silent(dialogue);
        };
    }

    private static Turn rated(Dialogue dialogue, Ticket ticket, int score, String words, Facts facts) {
        if (score <= LOW && words.isEmpty()) {
            return Asking.forStaff(dialogue, new Question.WhatWentWrong(ticket.ticketNo(), score), facts);
        }
        CustomerText thanks = score <= LOW ? CustomerText.RATED_LOW_WORDS : CustomerText.RATED;
        return offeringWhatIsLeft(Turn.of(dialogue, new Plain(thanks)), facts);
    }

    private static CustomerText cancelled(Ticket ticket) {
        return ticket.status() == TicketStatus.CANCELLED ? CustomerText.TICKET_CANCELLED : CustomerText.CANCEL_ASKED;
    }

    private static Reply notNow(Action action, Ticket ticket) {
        boolean tooLate = action instanceof Action.Reopen && ticket.status() == TicketStatus.CLOSED;
        return about(tooLate ? CustomerText.REOPEN_TOO_LATE : CustomerText.TICKET_DETAIL, ticket);
    }

    private static CustomerText tooSoon(Action action) {
        if (action instanceof Action.Urge) {
            return CustomerText.URGED_BEFORE;
        }
        return action instanceof Action.Raise ? CustomerText.RAISED_BEFORE : CustomerText.TICKET_DETAIL;
    }

    private static Reply about(CustomerText text, Ticket ticket) {
        return new AboutTicket(text, ticket.ticketNo());
    }
}
