package link.aftersales.ticket.desk;

import java.time.Instant;
import java.util.UUID;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;
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
    private Priority priority;
    private final String subject;
    private final String description;

    @Embedded.Empty
    private Reporter reporter;

    private @Nullable String projectNo;
    private @Nullable String projectTitle;
    private String assignedTo;
    private @Nullable String salesRep;

    @Embedded.Empty
    private Reasons reasons;

    @Embedded.Empty
    private Progress progress;

    @Embedded.Empty
    private Feedback feedback;

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
            Progress progress,
            Feedback feedback,
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
        this.progress = progress;
        this.feedback = feedback;
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
                reporter(request.customer(), request.chat()),
                project == null ? null : project.projectNo(),
                project == null ? null : project.title(),
                assignment.owner(),
                assignment.salesRep(),
                new Reasons(match.reason(), assignment.reason(), priorityReason),
                Progress.NONE,
                Feedback.NONE,
                at);
    }

    private static Reporter reporter(Customer customer, @Nullable Chat chat) {
        return new Reporter(
                customer.customerId(),
                customer.name(),
                customer.phone(),
                customer.company(),
                chat == null ? null : chat.key());
    }

    void accept() {
        move(TicketAction.ACCEPT);
    }

    void ask() {
        move(TicketAction.ASK);
    }

    void resolve(String by, Instant at, DeskTimes times) {
        move(TicketAction.RESOLVE);
        progress = Progress.resolved(by, at, times);
    }

    void withdraw() {
        move(TicketAction.WITHDRAW);
        progress = Progress.NONE;
    }

    void close(Instant at) {
        move(TicketAction.CLOSE);
        progress = progress.ended(at);
    }

    void cancel(Instant at) {
        move(TicketAction.CANCEL);
        progress = progress.ended(at);
    }

    void wishToCancel() {
        move(TicketAction.CANCEL_WANTED);
    }

    void reopen() {
        move(TicketAction.REOPEN);
        progress = Progress.NONE;
    }

    /** The sales representative stays: the relation does not change hands. */
    void reassign(String owner, String reason) {
        move(TicketAction.REASSIGN);
        assignedTo = owner;
        reasons = new Reasons(reasons.project(), reason, reasons.priority());
    }

    void file(ProjectMatch match, Assignment assignment) {
        move(TicketAction.FILE);
        Project project = match instanceof ProjectMatch.Matched matched ? matched.project() : null;
        projectNo = project == null ? null : project.projectNo();
        projectTitle = project == null ? null : project.title();
        assignedTo = assignment.owner();
        salesRep = assignment.salesRep();
        reasons = new Reasons(match.reason(), assignment.reason(), reasons.priority());
    }

    void raise(String reason, Instant at) {
        move(TicketAction.RAISE);
        priority = Priority.URGENT;
        reasons = new Reasons(reasons.project(), reasons.owner(), reason);
        feedback = feedback.raised(at);
    }

    void supplement() {
        move(TicketAction.SUPPLEMENT);
    }

    void urge(Instant at) {
        move(TicketAction.URGE);
        feedback = feedback.urged(at);
    }

    void rate(int score, Instant at) {
        move(TicketAction.RATE);
        feedback = feedback.rated(score, at);
    }

    void reply() {
        move(TicketAction.REPLY);
    }

    void note() {
        move(TicketAction.NOTE);
    }

    /** It turned out who had called. */
    void adopt(Customer customer, Chat chat) {
        move(TicketAction.NOTE);
        reporter = reporter(customer, chat);
    }

    /** Whether its customer is to be asked once more, or it ends by itself. */
    public boolean due(Instant now) {
        return progress.due(now);
    }

    /** The customer was asked once more whether it is solved. */
    void reminded() {
        progress = progress.reminded();
    }

    private void move(TicketAction action) {
        status = Life.after(action, status)
                .orElseThrow(() -> new IllegalStateException("No " + action + " of a ticket that is " + status));
    }

    /** The version that the event of the last save carried. */
    long toldVersion() {
        return nextVersion() - 1;
    }

    /** The version that the event of the next save carries; the first one is 1. */
    long nextVersion() {
        return version == null ? 1 : version + 2;
    }

    Progress progress() {
        return progress;
    }

    Feedback feedback() {
        return feedback;
    }

    public @Nullable Integer rating() {
        return feedback.rating();
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
