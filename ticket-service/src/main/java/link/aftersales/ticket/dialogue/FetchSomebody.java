package link.aftersales.ticket.dialogue;

import java.util.Optional;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.Tickets;
import link.aftersales.ticket.desk.Triage;
import link.aftersales.ticket.directory.Customer;
import org.springframework.stereotype.Service;

/** Fetches a person: who handles his newest open ticket, else who added him, else the triage member. */
@Service
class FetchSomebody {

    private final Tickets tickets;
    private final Triage triage;
    private final StaffCalls calls;

    FetchSomebody(Tickets tickets, Triage triage, StaffCalls calls) {
        this.tickets = tickets;
        this.triage = triage;
        this.calls = calls;
    }

    /** Answers whom; who was told a moment ago is not told again. */
    String forCustomer(Customer customer, boolean again) {
        Optional<Ticket> ticket = tickets.openOf(customer.customerId()).stream().findFirst();
        String userId = ticket.map(Ticket::owner)
                .or(() -> Optional.ofNullable(customer.memberUserId()))
                .orElseGet(triage::userid);
        if (!again) {
            calls.call(userId, customer, ticket.orElse(null));
        }
        return userId;
    }
}
