package link.aftersales.projectlink.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalColumnsTest {

    /** Whoever adds a column says here whether it names a customer: those that do are emptied, or their row goes. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "projects",
                    List.of(
                            "id",
                            "version",
                            "project_no",
                            "title",
                            "status",
                            "order_amount",
                            "progress",
                            "started_on",
                            "ended_on",
                            "assigned_to",
                            "sales_rep",
                            "project_link_token",
                            "link_version",
                            "customer_name: the company's record",
                            "customer_phone: the company's record",
                            "customer_company: the company's record"),
            "project_contacts",
                    List.of(
                            "project_id",
                            "position",
                            "name: the company's record",
                            "phone: the company's record",
                            "role: the company's record"),
            "tickets",
                    List.of(
                            "ticket_no",
                            "version",
                            "project_no",
                            "type",
                            "status",
                            "priority",
                            "customer_id",
                            "created_at",
                            "subject: emptied",
                            "description: emptied",
                            "reporter_name: emptied",
                            "reporter_phone: emptied",
                            "attachments: emptied",
                            "rating"),
            "ticket_log",
                    List.of(
                            "ticket_no",
                            "version",
                            "at",
                            "actor",
                            "action",
                            "new_owner",
                            "attachments",
                            "words: emptied"),
            "order_modifications",
                    List.of(
                            "modification_no",
                            "version",
                            "project_no",
                            "status",
                            "customer_id",
                            "decided_by",
                            "created_at",
                            "decided_at",
                            "change: emptied",
                            "reason: emptied",
                            "decision_reason: emptied"),
            "missing_attachments", List.of("ticket_no", "attachment_id"),
            "staff", List.of("userid", "version", "name"),
            "link_views", List.of("id", "project_no", "delivery_id", "minute", "seen_at"),
            "customers",
                    List.of(
                            "customer_id: row goes",
                            "version: row goes",
                            "phone: row goes",
                            "is_verified: row goes",
                            "verified_at: row goes"),
            "erased", List.of("id_hash", "erased_at"));

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());

    @Test
    void knowsWhatEveryColumnIsAbout() {
        List<String> unclassified = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and table_name not like '%schema_history'
                          and table_name not like 'inbox%' and table_name not like 'outbox%'
                        """).query(String.class).list().stream()
                .filter(column -> COLUMNS.getOrDefault(column.substring(0, column.indexOf('.')), List.of()).stream()
                        .noneMatch(known -> known.split(":")[0].equals(column.substring(column.indexOf('.') + 1))))
                .toList();

        assertThat(unclassified).isEmpty();
    }
}
