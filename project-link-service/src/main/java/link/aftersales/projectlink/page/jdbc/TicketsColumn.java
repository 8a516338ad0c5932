package link.aftersales.projectlink.page.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.projectlink.page.Phone;
import link.aftersales.projectlink.page.ProjectPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the tickets of a page with their logs. */
@Component
class TicketsColumn {

    private final JsonRows<Row> rows = new JsonRows<>(Row.class);

    List<ProjectPage.Ticket> read(@Nullable String json) {
        return rows.read(json).stream().map(Row::ticket).toList();
    }

    private record Row(
            String ticketNo,
            TicketType type,
            TicketStatus status,
            Priority priority,
            String subject,
            String description,
            @Nullable String reporterName,
            @Nullable String reporterPhone,
            List<ProjectPage.Attachment> attachments,
            @Nullable Integer rating,
            @Nullable List<LogRow> log,
            OffsetDateTime createdAt) {

        ProjectPage.Ticket ticket() {
            return new ProjectPage.Ticket(
                    ticketNo,
                    type,
                    status,
                    priority,
                    subject,
                    description,
                    reporterPhone == null ? null : new ProjectPage.Reporter(reporterName, Phone.whole(reporterPhone)),
                    attachments,
                    rating,
                    log == null ? List.of() : log.stream().map(LogRow::deed).toList(),
                    createdAt.toInstant());
        }
    }

    private record LogRow(
            OffsetDateTime at,
            String actor,
            TicketAction action,
            @Nullable String newOwner,
            @Nullable String words,
            int attachments) {

        ProjectPage.Deed deed() {
            return new ProjectPage.Deed(action, actor, newOwner, words, attachments, at.toInstant());
        }
    }
}
