package link.aftersales.projectlink.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalColumnsTest {

    /** Whoever adds a column says here whether it names a customer: those that do are emptied, or their row goes. */
    private static final Map<String, List<String>> COLUMNS = Map.ofEntries(
            Map.entry(
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
                            "link_issued_on",
                            "customer_name: the company's record",
                            "customer_phone: the company's record",
                            "customer_company: the company's record")),
            Map.entry(
                    "project_contacts",
                    List.of(
                            "project_id",
                            "position",
                            "name: the company's record",
                            "phone: the company's record",
                            "role: the company's record")),
            Map.entry(
                    "tickets",
                    List.of(
                            "ticket_no",
                            "version",
                            "project_no",
                            "type",
                            "status",
                            "priority",
                            "owner",
                            "sales_rep",
                            "customer_id",
                            "created_at",
                            "subject: emptied",
                            "description: emptied",
                            "reporter_name: emptied",
                            "reporter_phone: emptied",
                            "attachments: emptied",
                            "rating")),
            Map.entry(
                    "ticket_log",
                    List.of(
                            "ticket_no",
                            "version",
                            "at",
                            "actor",
                            "action",
                            "new_owner",
                            "attachments",
                            "words: emptied")),
            Map.entry(
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
                            "decision_reason: emptied")),
            Map.entry("missing_attachments", List.of("ticket_no", "attachment_id")),
            Map.entry(
                    "staff",
                    List.of("userid", "version", "name", "spelling", "phone", "deputy", "supervisor", "away_until")),
            Map.entry(
                    "imports",
                    List.of(
                            "id",
                            "dry_run",
                            "rows",
                            "done",
                            "created",
                            "updated",
                            "unchanged",
                            "refused",
                            "report",
                            "started_at",
                            "touched_at",
                            "ended_at")),
            Map.entry("session_keys", List.of("id", "secret")),
            Map.entry(
                    "page_requests",
                    List.of(
                            "id",
                            "seq",
                            "project_no",
                            "ticket_no",
                            "action",
                            "member",
                            "asked_at",
                            "answered_at",
                            "text",
                            "text_values")),
            Map.entry(
                    "log_ins",
                    List.of("state_hash", "browser_hash", "project_no", "link_version", "delivery_id", "expires_at")),
            Map.entry(
                    "link_log",
                    List.of(
                            "id",
                            "project_no",
                            "at",
                            "actor",
                            "action",
                            "reason: the company's record",
                            "link_version")),
            Map.entry("link_views", List.of("id", "project_no", "delivery_id", "minute", "seen_at", "member")),
            Map.entry(
                    "customers",
                    List.of(
                            "customer_id: row goes",
                            "version: row goes",
                            "phone: row goes",
                            "is_verified: row goes",
                            "verified_at: row goes")),
            Map.entry("erased", List.of("id_hash", "erased_at")));

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
