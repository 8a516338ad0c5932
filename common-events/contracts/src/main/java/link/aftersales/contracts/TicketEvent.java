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
            implements TicketEvent {

        /** The same as later events tell it. */
        public State state() {
            return new State(
                    type,
                    status,
                    priority,
                    subject,
                    description,
                    reporter,
                    project,
                    owner,
                    salesRep,
                    reasons,
                    attachments,
                    createdAt,
                    null);
        }
    }

    /** Something was done to a ticket. {@code ticket} is the whole state after it, {@code change} what it was. */
    @Wire(type = "ticket.changed.v1", topic = Topics.TICKET_EVENTS)
    record TicketChanged(String ticketNo, long version, State ticket, Change change) implements TicketEvent {}

    /** All that readers know of a ticket; {@code rating} is 1 to 5, absent before the customer gave one. */
    record State(
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
            Instant createdAt,
            @Nullable Integer rating) {}

    /**
     * One row of the ticket's history. {@code actor} is {@code customer}, {@code system}, {@code admin} or a member's
     * userid; {@code channel} where it was done: {@code wechat kf card page admin phone system}. {@code added} is what the
     * customer sent along with it, {@code previousOwner} who had it before, {@code count} the how manieth time it is.
     * {@code newContact} is there only when the member who added the reporter attached him, not only his ticket, to the
     * ticket's project: project-link-service makes him a contact of it.
     */
    record Change(
            TicketAction action,
            String actor,
            String channel,
            @Nullable TicketStatus from,
            @Nullable TicketStatus to,
            @Nullable String words,
            List<Attachment> added,
            @Nullable String previousOwner,
            int count,
            Instant at,
            @Nullable Contact newContact) {

        /** The usual change, which makes nobody a contact. */
        public Change(
                TicketAction action,
                String actor,
                String channel,
                @Nullable TicketStatus from,
                @Nullable TicketStatus to,
                @Nullable String words,
                List<Attachment> added,
                @Nullable String previousOwner,
                int count,
                Instant at) {
            this(action, actor, channel, from, to, words, added, previousOwner, count, at, null);
        }
    }

    /** A reporter whose number is proven; {@code name} is absent where the company registered none. */
    record Contact(@Nullable String name, String phone) {}

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
