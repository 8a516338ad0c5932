package link.aftersales.ticket.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketType;

/** All tickets. */
public interface Tickets {

    /** Lets no other ticket of this customer be opened until the end of the transaction. */
    void lockCustomer(String customerId);

    /** Lets nobody else open a ticket about this project until the end of the transaction; comes after the customer. */
    void lockProject(String projectNo);

    /** Lets nobody find out, until the end of the transaction, who reported this ticket by phone; comes before its row. */
    void lockCaller(String ticketNo);

    /** Keeps a ticket, a row of its history and what the others are told, together. */
    void save(Ticket ticket, LogEntry entry, TicketEvent event);

    /** Keeps what nobody else has to know of. */
    void keep(Ticket ticket);

    Optional<Ticket> find(String ticketNo);

    /** Finds a ticket that nobody else changes until the end of the transaction. */
    Optional<Ticket> lock(String ticketNo);

    /** Finds one of which something is due, with its chat and itself locked, unless somebody speaks there just now. */
    Optional<Ticket> lockDue(Instant now);

    /** A customer's tickets that are still to be solved, newest first. */
    List<Ticket> openOf(String customerId);

    /** What a customer reported lately, in whatever state, newest first. */
    List<Ticket> latestOf(String customerId);

    /** The tickets that were taken down for somebody of whom only this number is known, oldest first. */
    List<Ticket> ofCaller(String phone);

    /** The open tickets about a project and of a type that were reported since then, newest first. */
    List<Ticket> openAbout(String projectNo, TicketType type, Instant since);
}
