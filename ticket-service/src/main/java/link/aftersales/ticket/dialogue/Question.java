package link.aftersales.ticket.dialogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked last. It carries all that an answer needs: the choices in the order in which they were shown, the ticket
 * or the order that it is about. What is asked about a draft finds it beside itself in the {@link Dialogue}.
 */
public sealed interface Question {

    /** Whether somebody who works on a ticket wants to know it. */
    default boolean ofStaff() {
        return this instanceof Solved || this instanceof Rate || this instanceof SayMore || this instanceof More;
    }

    /** Whether it makes no sense without a draft. */
    default boolean ofDraft() {
        return this instanceof Type
                || this instanceof Matter
                || this instanceof Offer
                || this instanceof Loose
                || this instanceof Colleague
                || this instanceof WhichProject(var ticketNo, var projects) && ticketNo == null;
    }

    /** Whether what staff want to know has to wait until this is told or left. */
    default boolean keepsStaffWaiting() {
        return this instanceof WhichOrder
                || this instanceof Change
                || this instanceof Reason
                || this instanceof WhichTicket(var wish, var tickets, var words) && words != null;
    }

    /** What can I do for you? */
    record Menu() implements Question {}

    /** Which type of request? */
    record Type() implements Question {}

    /** What is the matter; and then: anything more? */
    record Matter() implements Question {}

    /** Go on with what you said before, yes or no? */
    record Offer() implements Question {}

    /** Where do these words belong: to one of these tickets, or to a new request? Without tickets: of which type? */
    record Loose(List<String> tickets) implements Question {}

    /** A colleague has reported it; does this belong to his ticket, or to one of its own? */
    record Colleague(String ticketNo) implements Question {}

    /** Which project is it, for the draft or for a ticket? */
    record WhichProject(@Nullable String ticketNo, List<String> projects) implements Question {}

    /** Which ticket do you mean, to do this, or for these words? */
    record WhichTicket(
            Wish wish, List<String> tickets, @Nullable String words) implements Question {
        WhichTicket(Wish wish, List<String> tickets) {
            this(wish, tickets, null);
        }
    }

    /** Which of your tickets do you want to see? */
    record WhichToSee(List<String> tickets) implements Question {}

    /** What do you have to say about this ticket? */
    record SayMore(String ticketNo) implements Question {}

    /** Is there more for this ticket? What he has sent is there already, only he has not been told yet. */
    record More(String ticketNo) implements Question {}

    /** Cancel it, really? */
    record ReallyCancel(String ticketNo) implements Question {}

    /** Is it solved? */
    record Solved(String ticketNo) implements Question {}

    /** How many points? */
    record Rate(String ticketNo) implements Question {}

    /** What went wrong, that it got so few? */
    record WhatWentWrong(String ticketNo, int score) implements Question {}

    /** Whose order is to be changed? */
    record WhichOrder(List<String> projects) implements Question {}

    /** What is to be changed? */
    record Change(String projectNo) implements Question {}

    /** And why? */
    record Reason(String projectNo, String change) implements Question {}
}
