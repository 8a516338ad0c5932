package link.aftersales.projectlink.copy.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.contracts.TicketEvent.Attachment;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.projectlink.copy.ErasedCustomers;
import link.aftersales.projectlink.copy.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTickets implements Tickets {

    private static final String PUT = """
            insert into tickets (ticket_no, version, project_no, type, status, priority, subject, description,
                                 customer_id, reporter_name, reporter_phone, attachments, created_at)
            values (:ticketNo, :version, :projectNo, :type, :status, :priority, :subject, :description,
                    :customerId, :reporterName, :reporterPhone, :attachments::jsonb, :createdAt)
            on conflict (ticket_no) do update set
                version = excluded.version, project_no = excluded.project_no, type = excluded.type,
                status = excluded.status, priority = excluded.priority, subject = excluded.subject,
                description = excluded.description, customer_id = excluded.customer_id,
                reporter_name = excluded.reporter_name, reporter_phone = excluded.reporter_phone,
                attachments = excluded.attachments, created_at = excluded.created_at
            where tickets.version < excluded.version
            """;

    private static final String ERASE = """
            update tickets
            set subject = :gone, description = :gone, reporter_name = null, reporter_phone = null, attachments = '[]'
            where customer_id = :customerId
            """;

    private final JdbcClient jdbc;
    private final ErasedCustomers erased;
    private final String gone = new Texts(Map.of()).render(StaffText.WORDS_ERASED, Map.of());
    private final ObjectWriter json = JsonMapper.builder()
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build()
            .writer();

    JdbcTickets(JdbcClient jdbc, ErasedCustomers erased) {
        this.jdbc = jdbc;
        this.erased = erased;
    }

    @Override
    public void put(TicketCreated created) {
        boolean forgotten = erased.contains(created.reporter().customerId());
        write(created);
        if (forgotten) {
            erase(created.reporter().customerId());
        }
    }

    @Override
    public void erase(String customerId) {
        jdbc.sql(ERASE).param("customerId", customerId).param("gone", gone).update();
    }

    private void write(TicketCreated created) {
        jdbc.sql(PUT)
                .param("ticketNo", created.ticketNo())
                .param("version", created.version())
                .param("projectNo", numberOf(created.project()))
                .param("type", text(created.type()))
                .param("status", text(created.status()))
                .param("priority", text(created.priority()))
                .param("subject", created.subject())
                .param("description", created.description())
                .param("customerId", created.reporter().customerId())
                .param("reporterName", created.reporter().name())
                .param("reporterPhone", created.reporter().phone())
                .param("attachments", json(created.attachments()))
                .param("createdAt", created.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable String numberOf(@Nullable Project project) {
        return project == null ? null : project.projectNo();
    }

    private static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String json(List<Attachment> attachments) {
        try {
            return json.writeValueAsString(attachments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The attachments of a ticket cannot be written", e);
        }
    }
}
