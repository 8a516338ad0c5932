package link.aftersales.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;
import org.springframework.stereotype.Service;

/**
 * Gives a customer the tickets that were taken down for his number before anybody knew that it is his: from now on he sees
 * them, hears of them, and they are forgotten with him.
 */
@Service
public class AdoptCalls {

    private final Tickets tickets;
    private final TicketState state;
    private final Clock clock;

    AdoptCalls(Tickets tickets, TicketState state, Clock clock) {
        this.tickets = tickets;
        this.state = state;
        this.clock = clock;
    }

    /** With the caller's transaction, which holds the lock of the chat; does nothing while his number is not proven. */
    public void adopt(Customer customer, Chat chat) {
        customer.provenPhone().stream()
                .flatMap(phone -> tickets.ofCaller(phone).stream())
                .map(Ticket::ticketNo)
                .map(this::locked)
                .flatMap(Optional::stream)
                .filter(ticket -> ticket.reporter().chat() == null)
                .forEach(ticket -> adopt(ticket, customer, chat));
    }

    private Optional<Ticket> locked(String ticketNo) {
        tickets.lockCaller(ticketNo);
        return tickets.lock(ticketNo);
    }

    private void adopt(Ticket ticket, Customer customer, Chat chat) {
        Instant now = clock.instant();
        ticket.adopt(customer, chat);
        Deed deed = Deed.of(TicketAction.NOTE, ticket.status(), "来电的客户已验证");
        LogEntry entry = LogEntry.done(ticket, deed, new Actor.Clockwork(), now);
        tickets.save(
                ticket,
                entry,
                new TicketChanged(
                        ticket.ticketNo(), ticket.nextVersion(), state.of(ticket), deed.change(ticket, entry)));
    }
}
