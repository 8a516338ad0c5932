package link.aftersales.projectlink.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import org.jspecify.annotations.Nullable;

/** All that a link shows, the newest first. Without an amount it is not for this viewer's eyes. */
public record ProjectPage(
        String projectNo,
        String title,
        ProjectStatus status,
        @Nullable BigDecimal orderAmount,
        int progress,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        Customer customer,
        List<Ticket> tickets,
        List<Modification> modifications) {

    /** The main customer as the company registered him; {@code verified} once a person proved the number to be his. */
    public record Customer(
            String name, Phone phone, @Nullable String company, boolean verified) {}

    /** A request of a customer on this project; without a reporter once he asked to be forgotten. */
    public record Ticket(
            String ticketNo,
            TicketType type,
            TicketStatus status,
            Priority priority,
            String subject,
            String description,
            @Nullable Reporter reporter,
            List<Attachment> attachments,
            @Nullable Integer rating,
            List<Deed> log,
            Instant createdAt) {

        private Ticket masked() {
            Reporter hidden = reporter == null
                    ? null
                    : new Reporter(reporter.name(), reporter.phone().masked());
            List<Deed> open = log.stream()
                    .filter(deed -> deed.action() != TicketAction.NOTE)
                    .toList();
            return new Ticket(
                    ticketNo,
                    type,
                    status,
                    priority,
                    subject,
                    description,
                    hidden,
                    attachments,
                    rating,
                    open,
                    createdAt);
        }
    }

    /** Who reported a ticket, the main customer or another contact. */
    public record Reporter(@Nullable String name, Phone phone) {}

    /** What a customer sent along; {@code missing} when it could not be had. */
    public record Attachment(String id, MessageKind kind, boolean missing) {

        public Attachment(String id, MessageKind kind) {
            this(id, kind, false);
        }
    }

    /**
     * Something that was done to a ticket. {@code actor} is {@code customer}, {@code system}, {@code admin}, or how a member
     * of staff is called; {@code newOwner} is there when the ticket changed hands, {@code attachments} counts what came along.
     */
    public record Deed(
            TicketAction action,
            String actor,
            @Nullable String newOwner,
            @Nullable String words,
            int attachments,
            Instant at) {}

    /** What a customer asks to change about the order, and what was decided. */
    public record Modification(
            String modificationNo,
            ModificationStatus status,
            String change,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable String decisionReason,
            Instant createdAt,
            @Nullable Instant decidedAt) {}

    ProjectPage masked() {
        Customer hidden =
                new Customer(customer.name(), customer.phone().masked(), customer.company(), customer.verified());
        List<Ticket> hiddenTickets = tickets.stream().map(Ticket::masked).toList();
        return new ProjectPage(
                projectNo, title, status, null, progress, startedOn, endedOn, hidden, hiddenTickets, modifications);
    }
}
