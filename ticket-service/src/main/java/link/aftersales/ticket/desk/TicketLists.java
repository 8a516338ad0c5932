package link.aftersales.ticket.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tickets as operators look through them, newest first. */
public interface TicketLists {

    /** One page, and how many there are in all. */
    Found page(TicketFilter filter, int size, long offset);

    /** The next ones after this ticket, from the newest when there is none; a ticket opened meanwhile moves no other. */
    List<Ticket> after(@Nullable String ticketNo, TicketFilter filter, int most);

    /** One page of a search and how many there are in all. */
    record Found(List<Ticket> tickets, long total) {}
}
