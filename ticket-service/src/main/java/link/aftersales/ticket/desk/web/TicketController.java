package link.aftersales.ticket.desk.web;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.function.Function;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.desk.ActionLog;
import link.aftersales.ticket.desk.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/tickets")
class TicketController {

    private final Tickets tickets;
    private final Attachments attachments;
    private final ActionLog log;

    TicketController(Tickets tickets, Attachments attachments, ActionLog log) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.log = log;
    }

    @GetMapping
    Page<TicketView> search(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String type,
            @Valid PageQuery page) {
        var found = tickets.search(
                parsed("status", status, TicketStatus::valueOf),
                parsed("type", type, TicketType::valueOf),
                page.number(),
                page.limit());
        return Page.of(page, found.tickets().stream().map(TicketView::brief).toList(), found.total());
    }

    @GetMapping("/{ticketNo}")
    TicketView one(@PathVariable String ticketNo) {
        return tickets.find(ticketNo)
                .map(ticket -> TicketView.whole(ticket, attachments.of(ticketNo), log.of(ticketNo)))
                .orElseThrow(() -> problem(HttpStatus.NOT_FOUND, "no such ticket"));
    }

    private static <E> @Nullable E parsed(String name, @Nullable String value, Function<String, E> valueOf) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return valueOf.apply(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw problem(HttpStatus.BAD_REQUEST, "unknown " + name);
        }
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
