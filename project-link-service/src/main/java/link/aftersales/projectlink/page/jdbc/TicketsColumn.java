package link.aftersales.projectlink.page.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.time.OffsetDateTime;
import java.util.List;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.projectlink.page.Phone;
import link.aftersales.projectlink.page.ProjectPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the tickets of a page, which the one query brings along as JSON. */
@Component
class TicketsColumn {

    private final ObjectReader reader = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModules(new JavaTimeModule(), new ParameterNamesModule())
            .build()
            .readerForListOf(Row.class);

    List<ProjectPage.Ticket> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            List<Row> rows = reader.readValue(json);
            return rows.stream().map(Row::ticket).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The tickets of a page cannot be read", e);
        }
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
                    createdAt.toInstant());
        }
    }
}
