package link.aftersales.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.TicketEvent.State;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.desk.Opening.AlreadyOpen;
import link.aftersales.ticket.desk.Opening.ColleagueOpened;
import link.aftersales.ticket.desk.Opening.Opened;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import org.springframework.stereotype.Service;

/** Makes a ticket of a request: number, project, owner and priority, each with its reason; the same request only once. */
@Service
public class OpenTicket {

    private final Tickets tickets;
    private final TicketNumbers numbers;
    private final Projects projects;
    private final Attachments attachments;
    private final SameRequest same;
    private final ActOnTicket actOnTicket;
    private final TicketState state;
    private final Priorities priorities;
    private final Triage triage;
    private final AskForProject askForProject;
    private final Clock clock;

    OpenTicket(
            Tickets tickets,
            TicketNumbers numbers,
            Projects projects,
            Attachments attachments,
            SameRequest same,
            ActOnTicket actOnTicket,
            TicketState state,
            Priorities priorities,
            Triage triage,
            AskForProject askForProject,
            Clock clock) {
        this.tickets = tickets;
        this.numbers = numbers;
        this.projects = projects;
        this.attachments = attachments;
        this.same = same;
        this.actOnTicket = actOnTicket;
        this.state = state;
        this.priorities = priorities;
        this.triage = triage;
        this.askForProject = askForProject;
        this.clock = clock;
    }

    /** Opens a ticket; needs a transaction, and a verified customer unless staff ask for him. */
    public Opening open(Request request) {
        Customer customer = request.customer();
        if (!customer.verified() && request.by() instanceof Actor.Customer) {
            throw new IllegalArgumentException("Only a verified customer opens a ticket");
        }
        tickets.lockCustomer(customer.customerId());
        Instant now = clock.instant();
        ProjectMatch match = match(request);
        String projectNo =
                match instanceof ProjectMatch.Matched(Project project, String why) ? project.projectNo() : null;
        Optional<Ticket> before = same.own(request, projectNo, now);
        if (before.isPresent()) {
            return new AlreadyOpen(sentAgain(before.get(), request));
        }
        return same.ofColleague(request, projectNo, now)
                .<Opening>map(ColleagueOpened::new)
                .orElseGet(() -> new Opened(open(request, match, now)));
    }

    private ProjectMatch match(Request request) {
        String chosen = request.projectNo();
        return Optional.ofNullable(chosen)
                .flatMap(projects::find)
                .map(project -> ProjectMatch.chosen(project, request.by() instanceof Actor.Customer ? "客户" : "服务人员"))
                .orElseGet(() -> ProjectMatch.of(request.customer(), projects.of(request.customer())));
    }

    private Ticket sentAgain(Ticket before, Request request) {
        return request.attachments().isEmpty()
                ? before
                : switch (actOnTicket.act(before.ticketNo(), new Action.Supplement("", request.id()), request.by())) {
                    case Acted.Done(Ticket ticket) -> ticket;
                    case Acted.NotNow(Ticket ticket) -> ticket;
                    case Acted.TooSoon(Ticket ticket, Instant since) -> ticket;
                    case Acted.NotAllowed(Ticket ticket) -> ticket;
                    case Acted.Unknown unknown -> before;
                };
    }

    private Ticket open(Request request, ProjectMatch match, Instant now) {
        Ticket ticket = Ticket.open(
                numbers.take(now),
                request,
                match,
                Assignment.of(match, request.customer().memberUserId(), triage.userid()),
                priorities.of(request),
                priorities.reason(request),
                now);
        attachments.file(request.id(), ticket.ticketNo());
        tickets.save(ticket, LogEntry.opened(ticket, request), created(ticket));
        if (match instanceof ProjectMatch.Unmatched) {
            askForProject.ask(ticket, request.customer());
        }
        return ticket;
    }

    private TicketCreated created(Ticket ticket) {
        State now = state.of(ticket);
        return new TicketCreated(
                ticket.ticketNo(),
                ticket.nextVersion(),
                now.type(),
                now.status(),
                now.priority(),
                now.subject(),
                now.description(),
                now.reporter(),
                now.project(),
                now.owner(),
                now.salesRep(),
                now.reasons(),
                now.attachments(),
                now.createdAt());
    }
}
