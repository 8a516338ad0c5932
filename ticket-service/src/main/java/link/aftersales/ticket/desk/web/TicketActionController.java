package link.aftersales.ticket.desk.web;

import java.time.Instant;
import java.util.Locale;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.desk.ActOnTicket;
import link.aftersales.ticket.desk.Acted;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.desk.ActionLog;
import link.aftersales.ticket.desk.Actor;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.directory.Projects;
import link.aftersales.ticket.directory.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What operators do to a ticket. */
@RestController
@RequestMapping("/api/admin/tickets/{ticketNo}/actions")
class TicketActionController {

    private final ActOnTicket actOnTicket;
    private final Staff staff;
    private final Projects projects;
    private final Attachments attachments;
    private final ActionLog log;

    TicketActionController(
            ActOnTicket actOnTicket, Staff staff, Projects projects, Attachments attachments, ActionLog log) {
        this.actOnTicket = actOnTicket;
        this.staff = staff;
        this.projects = projects;
        this.attachments = attachments;
        this.log = log;
    }

    @PostMapping
    TicketView act(@PathVariable String ticketNo, @RequestBody WantedAction wanted) {
        return switch (actOnTicket.act(ticketNo, known(wanted.wanted()), new Actor.Operator())) {
            case Acted.Done(Ticket ticket) -> TicketView.whole(ticket, attachments.of(ticketNo), log.of(ticketNo));
            case Acted.NotNow(Ticket ticket) -> throw conflict(ticket);
            case Acted.TooSoon(Ticket ticket, Instant since) -> throw conflict(ticket);
            case Acted.NotAllowed(Ticket ticket) -> throw problem(HttpStatus.FORBIDDEN, "not allowed");
            case Acted.Unknown unknown -> throw problem(HttpStatus.NOT_FOUND, "no such ticket");
        };
    }

    private Action known(Action action) {
        if (action instanceof Action.Reassign reassign && !staff.knows(reassign.userId())) {
            throw problem(HttpStatus.BAD_REQUEST, "userid is not in the staff list");
        }
        if (action instanceof Action.File file
                && file.projectNo() != null
                && projects.find(file.projectNo()).isEmpty()) {
            throw problem(HttpStatus.BAD_REQUEST, "no such project");
        }
        return action;
    }

    private static ErrorResponseException conflict(Ticket ticket) {
        String status = ticket.status().name().toLowerCase(Locale.ROOT);
        ErrorResponseException conflict = problem(HttpStatus.CONFLICT, "not possible while the ticket is " + status);
        conflict.getBody().setProperty("status", status);
        return conflict;
    }

    static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
