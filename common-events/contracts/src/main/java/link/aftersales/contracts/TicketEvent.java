package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to a ticket; carries all that a reader needs, so that nobody has to ask back. Owner: ticket-service. */
public sealed interface TicketEvent extends Event {

    String ticketNo();

    /**
     * A customer's request became a ticket. {@code link} is the project page at the time, absent without a project;
     * {@code version} grows with each event of the ticket.
     */
    @Wire(type = "ticket.created.v1", topic = Topics.TICKET_EVENTS)
    record TicketCreated(
            String ticketNo,
            long version,
            TicketType type,
            TicketStatus status,
            Priority priority,
            String subject,
            String description,
            Reporter reporter,
            @Nullable Project project,
            String owner,
            @Nullable String salesRep,
            Reasons reasons,
            List<Attachment> attachments,
            Instant createdAt)
            implements TicketEvent {}

    /** Who reported: the verified customer as known at that moment. */
    record Reporter(
            String customerId,
            @Nullable String name,
            String phone,
            @Nullable String company) {}

    /** The matched project with its page. */
    record Project(String projectNo, String title, @Nullable String link, long linkVersion) {}

    /** Why the project, the owner and the priority were chosen, in words for staff. */
    record Reasons(String project, String owner, String priority) {}

    /** Something that the customer sent along. */
    record Attachment(String id, MessageKind kind) {}
}
