package link.aftersales.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes a ticket of a request: number, project, owner and priority, each with its reason. */
@Service
public class OpenTicket {

    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final Projects projects;
    private final Attachments attachments;
    private final Priorities priorities;
    private final Triage triage;
    private final Clock clock;

    OpenTicket(
            Tickets tickets,
            TicketNumbers numbers,
            Projects projects,
            Attachments attachments,
            Priorities priorities,
            Triage triage,
            Clock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.projects = projects;
        this.attachments = attachments;
        this.priorities = priorities;
        this.triage = triage;
        this.clock = clock;
    }

    /** Opens a ticket; needs a transaction and a verified customer. */
    public Ticket open(Request request) {
        if (!request.customer().verified()) {
            throw new IllegalArgumentException("Only a verified customer opens a ticket");
        }
        tickets.lockCustomer(request.customer().customerId());
        Instant now = clock.instant();
        ProjectMatch match = ProjectMatch.of(request.customer(), projects.of(request.customer()));
        Assignment assignment = Assignment.of(match, request.customer(), triage.userid());
        Ticket ticket = Ticket.open(
                numbers.take(now),
                request,
                match,
                assignment,
                priorities.of(request.type()),
                priorities.reason(request.type()),
                now);
        tickets.save(ticket, LogEntry.opened(ticket, request.automatic()), created(ticket, match, request));
        return ticket;
    }

    private TicketCreated created(Ticket ticket, ProjectMatch match, Request request) {
        return new TicketCreated(
                ticket.ticketNo(),
                1,
                ticket.type(),
                ticket.status(),
                ticket.priority(),
                ticket.subject(),
                ticket.description(),
                reporter(request.customer()),
                project(match),
                ticket.owner(),
                ticket.salesRep(),
                reasons(ticket.reasons()),
                sent(request, ticket),
                ticket.createdAt());
    }

    private List<TicketEvent.Attachment> sent(Request request, Ticket ticket) {
        return attachments.file(request.id(), ticket.ticketNo()).stream()
                .map(one -> new TicketEvent.Attachment(one.id().toString(), one.kind()))
                .toList();
    }

    private static TicketEvent.Reporter reporter(Customer customer) {
        return new TicketEvent.Reporter(customer.customerId(), customer.name(), customer.phone(), customer.company());
    }

    private static TicketEvent.@Nullable Project project(ProjectMatch match) {
        if (!(match instanceof ProjectMatch.Matched matched)) {
            return null;
        }
        var project = matched.project();
        return new TicketEvent.Project(project.projectNo(), project.title(), project.link(), project.linkVersion());
    }

    private static TicketEvent.Reasons reasons(Reasons reasons) {
        return new TicketEvent.Reasons(reasons.project(), reasons.owner(), reasons.priority());
    }
}
