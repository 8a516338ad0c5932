package link.aftersales.projectlink.copy.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.ModificationEvent.Modification;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.projectlink.copy.ErasedCustomers;
import link.aftersales.projectlink.copy.OrderModifications;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOrderModifications implements OrderModifications {

    private static final String PUT = """
            insert into order_modifications (modification_no, version, project_no, status, change, reason, customer_id,
                                             decided_by, decision_reason, created_at, decided_at)
            values (:modificationNo, :version, :projectNo, :status, :change, :reason, :customerId,
                    :decidedBy, :decisionReason, :createdAt, cast(:decidedAt as timestamptz))
            on conflict (modification_no) do update set
                version = excluded.version, project_no = excluded.project_no, status = excluded.status,
                change = excluded.change, reason = excluded.reason, customer_id = excluded.customer_id,
                decided_by = excluded.decided_by, decision_reason = excluded.decision_reason,
                created_at = excluded.created_at, decided_at = excluded.decided_at
            where order_modifications.version < excluded.version
            """;

    private static final String ERASE = """
            update order_modifications
            set change = :gone, reason = null, decision_reason = null
            where customer_id = :customerId
            """;

    private final JdbcClient jdbc;
    private final ErasedCustomers erased;
    private final String gone = new Texts(Map.of()).render(StaffText.WORDS_ERASED, Map.of());

    JdbcOrderModifications(JdbcClient jdbc, ErasedCustomers erased) {
        this.jdbc = jdbc;
        this.erased = erased;
    }

    @Override
    public void put(ModificationEvent event) {
        String customerId = event.modification().reporter().customerId();
        boolean forgotten = erased.contains(customerId);
        write(event);
        if (forgotten) {
            erase(customerId);
        }
    }

    @Override
    public void erase(String customerId) {
        jdbc.sql(ERASE).param("customerId", customerId).param("gone", gone).update();
    }

    private void write(ModificationEvent event) {
        Modification modification = event.modification();
        jdbc.sql(PUT)
                .param("modificationNo", event.modificationNo())
                .param("version", event.version())
                .param("projectNo", modification.project().projectNo())
                .param("status", modification.status().name().toLowerCase(Locale.ROOT))
                .param("change", modification.change())
                .param("reason", modification.reason())
                .param("customerId", modification.reporter().customerId())
                .param("decidedBy", modification.decidedBy())
                .param("decisionReason", modification.decisionReason())
                .param("createdAt", utc(modification.createdAt()))
                .param("decidedAt", utc(modification.decidedAt()))
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
