package link.aftersales.ticket.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.ticket.attachment.Attachment;
import link.aftersales.ticket.desk.LogEntry;
import link.aftersales.ticket.desk.Reasons;
import link.aftersales.ticket.desk.Ticket;
import org.jspecify.annotations.Nullable;

/** A ticket as operators see it; the list leaves out attachments and history. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketView(
        String ticketNo,
        String type,
        String typeLabel,
        String status,
        String statusLabel,
        String priority,
        String priorityLabel,
        String subject,
        String description,
        Customer customer,
        @Nullable Project project,
        String owner,
        @Nullable String salesRep,
        Reasons reasons,
        OffsetDateTime createdAt,
        @Nullable List<String> seenBy,
        @Nullable List<File> attachments,
        @Nullable List<Action> actionLog) {

    record Customer(
            String customerId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String company) {}

    record Project(String projectNo, @Nullable String title) {}

    record File(
            String id,
            String kind,
            String state,
            @Nullable String contentType,
            @Nullable Long size,
            @Nullable String reason) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Action(
            OffsetDateTime at,
            String actor,
            String channel,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String words) {}

    static TicketView brief(Ticket ticket, boolean wholePhone) {
        return of(ticket, wholePhone, null, null, null);
    }

    static TicketView whole(Ticket ticket, List<Attachment> attachments, List<LogEntry> log) {
        return of(
                ticket,
                true,
                seenBy(log),
                attachments.stream().map(TicketView::file).toList(),
                log.stream().map(TicketView::action).toList());
    }

    private static TicketView of(
            Ticket ticket,
            boolean wholePhone,
            @Nullable List<String> seenBy,
            @Nullable List<File> files,
            @Nullable List<Action> actions) {
        return new TicketView(
                ticket.ticketNo(),
                name(ticket.type()),
                ticket.type().label(),
                name(ticket.status()),
                ticket.status().label(),
                name(ticket.priority()),
                ticket.priority().label(),
                ticket.subject(),
                ticket.description(),
                customer(ticket, wholePhone),
                project(ticket),
                ticket.owner(),
                ticket.salesRep(),
                ticket.reasons(),
                time(ticket.createdAt()),
                seenBy,
                files,
                actions);
    }

    private static Customer customer(Ticket ticket, boolean wholePhone) {
        var reporter = ticket.reporter();
        String phone = reporter.phone();
        return new Customer(
                reporter.customerId(),
                reporter.name(),
                phone == null || wholePhone ? phone : masked(phone),
                reporter.company());
    }

    private static String masked(String phone) {
        return MobileNumber.parse(phone).map(MobileNumber::masked).orElse("****");
    }

    private static @Nullable Project project(Ticket ticket) {
        String projectNo = ticket.projectNo();
        return projectNo == null ? null : new Project(projectNo, ticket.projectTitle());
    }

    /** The members who have seen a push about it, each once, the first one first. */
    private static List<String> seenBy(List<LogEntry> log) {
        return log.stream()
                .filter(entry -> entry.action().equals("push_seen"))
                .map(LogEntry::words)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static File file(Attachment one) {
        return new File(
                one.id().toString(), name(one.kind()), name(one.state()), one.contentType(), one.size(), one.reason());
    }

    private static Action action(LogEntry entry) {
        var from = entry.from();
        var to = entry.to();
        return new Action(
                time(entry.at()),
                entry.actor(),
                entry.channel(),
                entry.action(),
                from == null ? null : name(from),
                to == null ? null : name(to),
                entry.words());
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(Span.BEIJING).toOffsetDateTime();
    }
}
