package link.aftersales.ticket.desk;

/**
 * Said in process, with the transaction: a ticket was resolved a while ago and ends by itself when its customer keeps
 * silent. Whoever listens asks him once more.
 */
public record ClosingSoon(Ticket ticket) {}
