package link.aftersales.ticket.desk;

/**
 * Said in process, in the transaction of an action: something was done to a ticket. Whoever listens tells the reporter, if
 * it was not himself who did it.
 */
public record TicketMoved(Ticket ticket, Action action, Actor actor) {}
