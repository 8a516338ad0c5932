package link.aftersales.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reminds the customer of a ticket that was resolved, and ends it when he still says nothing. */
@Service
class EndResolved {

    private final Tickets tickets;
    private final ActOnTicket actOnTicket;
    private final ApplicationEventPublisher inside;
    private final Clock clock;

    EndResolved(Tickets tickets, ActOnTicket actOnTicket, ApplicationEventPublisher inside, Clock clock) {
        this.tickets = tickets;
        this.actOnTicket = actOnTicket;
        this.inside = inside;
        this.clock = clock;
    }

    /** Does what is due for the next ticket and answers whether there was one. Needs a transaction. */
    boolean endNext() {
        Instant now = clock.instant();
        Optional<Ticket> due = tickets.lockDue(now);
        due.ifPresent(ticket -> settle(ticket, now));
        return due.isPresent();
    }

    private void settle(Ticket ticket, Instant now) {
        if (ticket.progress().ends(now)) {
            actOnTicket.act(ticket.ticketNo(), new Action.Close(""), new Actor.Clockwork());
        } else {
            ticket.reminded();
            tickets.keep(ticket);
            inside.publishEvent(new ClosingSoon(ticket));
        }
    }
}
