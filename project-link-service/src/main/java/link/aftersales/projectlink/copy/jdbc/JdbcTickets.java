package link.aftersales.projectlink.copy.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.contracts.AttachmentMissing;
import link.aftersales.contracts.TicketEvent.Attachment;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.State;
import link.aftersales.contracts.TicketEvent.TicketChanged;
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
                                 customer_id, reporter_name, reporter_phone, attachments, rating, created_at,
                                 owner, sales_rep)
            values (:ticketNo, :version, :projectNo, :type, :status, :priority, :subject, :description,
                    :customerId, :reporterName, :reporterPhone, :attachments::jsonb, :rating, :createdAt,
                    :owner, :salesRep)
            on conflict (ticket_no) do update set
                version = excluded.version, project_no = excluded.project_no, type = excluded.type,
                status = excluded.status, priority = excluded.priority, subject = excluded.subject,
                description = excluded.description, customer_id = excluded.customer_id,
                reporter_name = excluded.reporter_name, reporter_phone = excluded.reporter_phone,
                attachments = excluded.attachments, rating = excluded.rating, created_at = excluded.created_at,
                owner = excluded.owner, sales_rep = excluded.sales_rep
            where tickets.version < excluded.version
            """;

    private static final String ERASE = """
            update tickets
            set subject = :gone, description = :gone, reporter_name = null, reporter_phone = null, attachments = '[]'
            where customer_id = :customerId
            """;

    private static final String LOG = """
            insert into ticket_log (ticket_no, version, at, actor, action, new_owner, words, attachments)
            values (:ticketNo, :version, :at, :actor, :action, :newOwner, :words, :attachments)
            on conflict do nothing
            """;

    private static final String ERASE_LOG = """
            update ticket_log set words = null
            where ticket_no in (select ticket_no from tickets where customer_id = :customerId)
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
        keep(created.state(), () -> write(created.ticketNo(), created.version(), created.state()));
    }

    @Override
    public void put(TicketChanged changed) {
        keep(changed.ticket(), () -> {
            write(changed.ticketNo(), changed.version(), changed.ticket());
            log(changed);
        });
    }

    @Override
    public void put(AttachmentMissing missing) {
        jdbc.sql("insert into missing_attachments values (:ticketNo, :id) on conflict do nothing")
                .param("ticketNo", missing.ticketNo())
                .param("id", missing.attachmentId())
                .update();
    }

    @Override
    public void erase(String customerId) {
        jdbc.sql(ERASE).param("customerId", customerId).param("gone", gone).update();
        jdbc.sql(ERASE_LOG).param("customerId", customerId).update();
    }

    private void keep(State ticket, Runnable write) {
        boolean forgotten = erased.contains(ticket.reporter().customerId());
        write.run();
        if (forgotten) {
            erase(ticket.reporter().customerId());
        }
    }

    private void write(String ticketNo, long version, State ticket) {
        jdbc.sql(PUT)
                .param("ticketNo", ticketNo)
                .param("version", version)
                .param("projectNo", numberOf(ticket.project()))
                .param("type", text(ticket.type()))
                .param("status", text(ticket.status()))
                .param("priority", text(ticket.priority()))
                .param("subject", ticket.subject())
                .param("description", ticket.description())
                .param("customerId", ticket.reporter().customerId())
                .param("reporterName", ticket.reporter().name())
                .param("reporterPhone", ticket.reporter().phone())
                .param("attachments", json(ticket.attachments()))
                .param("rating", ticket.rating())
                .param("owner", ticket.owner())
                .param("salesRep", ticket.salesRep())
                .param("createdAt", ticket.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void log(TicketChanged changed) {
        Change change = changed.change();
        jdbc.sql(LOG)
                .param("ticketNo", changed.ticketNo())
                .param("version", changed.version())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("actor", change.actor())
                .param("action", text(change.action()))
                .param(
                        "newOwner",
                        change.previousOwner() == null ? null : changed.ticket().owner())
                .param("words", change.words())
                .param("attachments", change.added().size())
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
