package link.aftersales.ticket.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
        if (projectNo != null) {
            tickets.lockProject(projectNo);
        }
        Optional<Ticket> before = same.own(request, projectNo, now);
        if (before.isPresent()) {
            return new AlreadyOpen(sentAgain(before.get(), request));
        }
        return same.ofColleague(request, projectNo, now)
                .<Opening>map(ColleagueOpened::new)
                .orElseGet(() -> new Opened(open(request, match, now)));
    }

    private ProjectMatch match(Request request) {
        List<Project> his = projects.of(request.customer());
        String chosen = request.projectNo();
        if (chosen == null) {
            return ProjectMatch.of(request.customer(), his);
        }
        return chosen.isEmpty() ? ProjectMatch.noneOfHis() : chosen(chosen, request, his);
    }

    /** A customer chooses among his own projects only, and one may have ceased to be his since he chose it. */
    private ProjectMatch chosen(String projectNo, Request request, List<Project> his) {
        boolean byCustomer = request.by() instanceof Actor.Customer;
        return projects.find(projectNo)
                .filter(project -> !byCustomer
                        || his.stream().anyMatch(one -> one.projectNo().equals(project.projectNo())))
                .map(project -> ProjectMatch.chosen(project, byCustomer ? "客户" : "服务人员"))
                .orElseGet(() -> ProjectMatch.of(request.customer(), his));
    }

    /** What is new about it goes to the ticket that is there. */
    private Ticket sentAgain(Ticket before, Request request) {
        Ticket now = before;
        if (!request.attachments().isEmpty()) {
            now = after(new Action.Supplement("", request.id()), now, request);
        }
        return request.urgent() ? after(new Action.Raise(""), now, request) : now;
    }

    private Ticket after(Action action, Ticket before, Request request) {
        return switch (actOnTicket.act(before.ticketNo(), action, request.by())) {
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
