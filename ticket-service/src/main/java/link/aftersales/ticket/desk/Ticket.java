package link.aftersales.ticket.desk;

import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.directory.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A customer's request on its way to being solved. It guards its own transitions; each one is a named action with one row in
 * the log.
 */
@Table("after_sales_tickets")
public class Ticket {

    @Id
    private @Nullable Long id;

    @Version
    private @Nullable Long version;

    private final String ticketNo;
    private final UUID requestId;
    private final TicketType type;
    private TicketStatus status;
    private final Priority priority;
    private final String subject;
    private final String description;

    @Embedded.Empty
    private final Reporter reporter;

    private final @Nullable String projectNo;
    private final @Nullable String projectTitle;
    private final String assignedTo;
    private final @Nullable String salesRep;

    @Embedded.Empty
    private final Reasons reasons;

    private final Instant createdAt;

    Ticket(
            String ticketNo,
            UUID requestId,
            TicketType type,
            TicketStatus status,
            Priority priority,
            String subject,
            String description,
            Reporter reporter,
            @Nullable String projectNo,
            @Nullable String projectTitle,
            String assignedTo,
            @Nullable String salesRep,
            Reasons reasons,
            Instant createdAt) {
        this.ticketNo = ticketNo;
        this.requestId = requestId;
        this.type = type;
        this.status = status;
        this.priority = priority;
        this.subject = subject;
        this.description = description;
        this.reporter = reporter;
        this.projectNo = projectNo;
        this.projectTitle = projectTitle;
        this.assignedTo = assignedTo;
        this.salesRep = salesRep;
        this.reasons = reasons;
        this.createdAt = createdAt;
    }

    /** Opens a ticket for a request; everything that was decided automatically keeps its reason. */
    static Ticket open(
            TicketNumber number,
            Request request,
            ProjectMatch match,
            Assignment assignment,
            Priority priority,
            String priorityReason,
            Instant at) {
        Project project = match instanceof ProjectMatch.Matched matched ? matched.project() : null;
        return new Ticket(
                number.value(),
                request.id(),
                request.type(),
                TicketStatus.PENDING,
                priority,
                request.subject(),
                request.description(),
                reporter(request),
                project == null ? null : project.projectNo(),
                project == null ? null : project.title(),
                assignment.owner(),
                assignment.salesRep(),
                new Reasons(match.reason(), assignment.reason(), priorityReason),
                at);
    }

    private static Reporter reporter(Request request) {
        var customer = request.customer();
        return new Reporter(
                customer.customerId(),
                customer.name(),
                customer.phone(),
                customer.company(),
                request.chat().key());
    }

    public String ticketNo() {
        return ticketNo;
    }

    public TicketType type() {
        return type;
    }

    public TicketStatus status() {
        return status;
    }

    public Priority priority() {
        return priority;
    }

    public String subject() {
        return subject;
    }

    public String description() {
        return description;
    }

    public Reporter reporter() {
        return reporter;
    }

    public @Nullable String projectNo() {
        return projectNo;
    }

    public @Nullable String projectTitle() {
        return projectTitle;
    }

    public String owner() {
        return assignedTo;
    }

    public @Nullable String salesRep() {
        return salesRep;
    }

    public Reasons reasons() {
        return reasons;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
