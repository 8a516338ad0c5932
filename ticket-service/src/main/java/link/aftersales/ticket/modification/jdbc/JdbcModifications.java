package link.aftersales.ticket.modification.jdbc;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.modification.Modification;
import link.aftersales.ticket.modification.Modification.Wisher;
import link.aftersales.ticket.modification.Modifications;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcModifications implements Modifications {

    private static final String MATCHING = """
            WHERE (cast(:status AS text) IS NULL OR status = :status)
              AND (cast(:projectNo AS text) IS NULL OR project_no = :projectNo)
              AND (cast(:phone AS text) IS NULL OR customer_phone = :phone)
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;

    JdbcModifications(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public boolean add(Modification modification, ModificationRequested event) {
        boolean added = insert(modification);
        if (added) {
            outbox.append(modification.modificationNo(), event);
        }
        return added;
    }

    /** A unique violation would end the whole transaction. */
    private boolean insert(Modification modification) {
        Wisher wisher = modification.wisher();
        return jdbc.sql("""
                        INSERT INTO order_modifications (version, modification_no, status, project_no, project_title,
                            change, reason, customer_id, customer_name, customer_phone, customer_company, chat,
                            assigned_to, sales_rep, created_at)
                        VALUES (:version, :no, :status, :projectNo, :projectTitle, :change, :reason, :customerId, :name,
                            :phone, :company, :chat, :owner, :salesRep, :createdAt)
                        ON CONFLICT (modification_no) DO NOTHING
                        """)
                        .param("version", modification.version())
                        .param("no", modification.modificationNo())
                        .param("status", status(modification.status()))
                        .param("projectNo", modification.projectNo())
                        .param("projectTitle", modification.projectTitle())
                        .param("change", modification.change())
                        .param("reason", modification.reason())
                        .param("customerId", wisher.customerId())
                        .param("name", wisher.name())
                        .param("phone", wisher.phone())
                        .param("company", wisher.company())
                        .param("chat", key(wisher.chat()))
                        .param("owner", modification.owner())
                        .param("salesRep", modification.salesRep())
                        .param("createdAt", Timestamp.from(modification.createdAt()))
                        .update()
                == 1;
    }

    @Override
    public void decide(Modification modification, ModificationDecided event) {
        var decision = Objects.requireNonNull(modification.decision());
        jdbc.sql("""
                UPDATE order_modifications
                SET version = :version, status = :status, decided_by = :by, decision_reason = :reason, decided_at = :at
                WHERE modification_no = :no
                """)
                .param("version", modification.version())
                .param("status", status(modification.status()))
                .param("by", decision.by())
                .param("reason", decision.reason())
                .param("at", Timestamp.from(decision.at()))
                .param("no", modification.modificationNo())
                .update();
        outbox.append(modification.modificationNo(), event);
    }

    @Override
    public Optional<Modification> find(String modificationNo) {
        return one("SELECT * FROM order_modifications WHERE modification_no = :no", modificationNo);
    }

    @Override
    public Optional<Modification> locked(String modificationNo) {
        return one("SELECT * FROM order_modifications WHERE modification_no = :no FOR UPDATE", modificationNo);
    }

    @Override
    public List<Modification> pendingOf(String customerId, String projectNo) {
        return jdbc.sql("""
                SELECT * FROM order_modifications
                WHERE customer_id = :customerId AND project_no = :projectNo AND status = 'pending'
                ORDER BY created_at DESC, id DESC
                """)
                .param("customerId", customerId)
                .param("projectNo", projectNo)
                .query((row, n) -> ModificationRow.read(row))
                .list();
    }

    @Override
    public Found search(Filter filter, int limit, long offset) {
        var matching = filtered(
                        "SELECT * FROM order_modifications %s ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset",
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> ModificationRow.read(row))
                .list();
        long total = filtered("SELECT count(*) FROM order_modifications %s", filter)
                .query(Long.class)
                .single();
        return new Found(matching, total);
    }

    private JdbcClient.StatementSpec filtered(String statement, Filter filter) {
        return jdbc.sql(statement.formatted(MATCHING))
                .param("status", filter.status() == null ? null : status(filter.status()))
                .param("projectNo", filter.projectNo())
                .param("phone", filter.customerPhone());
    }

    private Optional<Modification> one(String statement, String modificationNo) {
        return jdbc.sql(statement)
                .param("no", modificationNo)
                .query((row, n) -> ModificationRow.read(row))
                .optional();
    }

    private static String status(ModificationStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String key(@Nullable Chat chat) {
        return chat == null ? null : chat.key();
    }
}
