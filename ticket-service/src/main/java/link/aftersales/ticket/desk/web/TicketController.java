package link.aftersales.ticket.desk.web;

import jakarta.validation.Valid;
import java.time.Clock;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.audit.Access;
import link.aftersales.ticket.audit.Access.Kind;
import link.aftersales.ticket.audit.Accesses;
import link.aftersales.ticket.desk.ActionLog;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.TicketLists;
import link.aftersales.ticket.desk.Tickets;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tickets to look at. Numbers in a list are masked unless exactly that number was asked for. */
@RestController
@RequestMapping("/api/admin/tickets")
class TicketController {

    private final Tickets tickets;
    private final TicketLists lists;
    private final Attachments attachments;
    private final ActionLog log;
    private final Accesses accesses;
    private final Clock clock;

    TicketController(
            Tickets tickets,
            TicketLists lists,
            Attachments attachments,
            ActionLog log,
            Accesses accesses,
            Clock clock) {
        this.tickets = tickets;
        this.lists = lists;
        this.attachments = attachments;
        this.log = log;
        this.accesses = accesses;
        this.clock = clock;
    }

    @GetMapping
    Page<TicketView> search(@Valid TicketQuery query, @Valid PageQuery page) {
        var found = lists.page(query.filter(), page.limit(), page.offset());
        accesses.add(new Access(
                clock.instant(), Kind.LIST, query.described(), found.tickets().size()));
        return Page.of(
                page,
                found.tickets().stream()
                        .map(ticket -> TicketView.brief(ticket, query.asksForOneCustomer()))
                        .toList(),
                found.total());
    }

    @GetMapping("/{ticketNo}")
    TicketView one(@PathVariable String ticketNo) {
        Ticket ticket = tickets.find(ticketNo).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "no such ticket"));
        accesses.add(new Access(clock.instant(), Kind.VIEW, ticketNo, 1));
        return TicketView.whole(ticket, attachments.of(ticketNo), log.of(ticketNo));
    }
}
