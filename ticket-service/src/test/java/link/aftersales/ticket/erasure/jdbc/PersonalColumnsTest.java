package link.aftersales.ticket.erasure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a column says here what an erasure makes of it. */
class PersonalColumnsTest {

    /** The row goes with the person. */
    private static final List<String> ROWS_GO = List.of(
            "customer_copies",
            "kf_visitors",
            "kf_unanswered",
            "dialogues",
            "dialogue_messages",
            "erasure_questions",
            "waiting_words",
            "attachment_contents");

    /** Knows nobody. */
    private static final List<String> ABOUT_NOBODY = List.of("weekly_digests");

    /** Made empty, or replaced by a fixed text. */
    private static final Map<String, List<String>> EMPTIED = Map.of(
            "after_sales_tickets",
                    List.of("subject", "description", "customer_name", "customer_phone", "customer_company", "chat"),
            "ticket_action_logs", List.of("words"),
            "order_modifications",
                    List.of(
                            "change",
                            "reason",
                            "decision_reason",
                            "customer_name",
                            "customer_phone",
                            "customer_company",
                            "chat"),
            "attachments", List.of("media_id", "reason", "content_type", "size", "file_name"));

    /** Names no customer: numbers, times, types, members of staff, the company's projects, random ids. */
    private static final Map<String, List<String>> STAYS = Map.of(
            "after_sales_tickets",
                    List.of(
                            "id",
                            "version",
                            "ticket_no",
                            "request_id",
                            "type",
                            "status",
                            "priority",
                            "customer_id",
                            "project_no",
                            "project_title",
                            "assigned_to",
                            "sales_rep",
                            "project_reason",
                            "owner_reason",
                            "priority_reason",
                            "created_at",
                            "resolved_at",
                            "resolved_by",
                            "ended_at",
                            "remind_due",
                            "close_due",
                            "due_at",
                            "raised_at",
                            "urged_at",
                            "urges",
                            "rating",
                            "rated_at"),
            "ticket_action_logs",
                    List.of("id", "ticket_no", "at", "actor", "channel", "action", "from_status", "to_status"),
            "order_modifications",
                    List.of(
                            "id",
                            "version",
                            "modification_no",
                            "status",
                            "project_no",
                            "project_title",
                            "customer_id",
                            "assigned_to",
                            "sales_rep",
                            "decided_by",
                            "decided_at",
                            "created_at"),
            "attachments",
                    List.of(
                            "id",
                            "seq",
                            "request_id",
                            "ticket_no",
                            "origin",
                            "kind",
                            "state",
                            "sent_at",
                            "attempts",
                            "begun",
                            "next_attempt_at"),
            "ticket_numbers", List.of("ticket_no"),
            "admin_accesses", List.of("id", "at", "action", "subject", "items"),
            "erased", List.of("id_hash", "erased_at"),
            "kf_accounts",
                    List.of(
                            "open_kfid",
                            "cursor",
                            "token",
                            "token_until",
                            "rings",
                            "due_at",
                            "leased_until",
                            "failures",
                            "known_since"),
            "staff_copies", List.of("userid", "version", "name", "deputy", "supervisor", "away_until"),
            "project_copies",
                    List.of(
                            "project_no",
                            "version",
                            "title",
                            "status",
                            "progress",
                            "started_on",
                            "assigned_to",
                            "sales_rep",
                            "phones",
                            "link",
                            "link_version"));

    private final JdbcClient jdbc =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());

    @Test
    void areAllThoughtOf() {
        List<String> unclassified = jdbc
                .sql("""
                        SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name NOT LIKE '%schema_history'
                          AND table_name NOT LIKE 'inbox%' AND table_name NOT LIKE 'outbox%'
                        """)
                .query((row, n) -> new Column(row.getString("table_name"), row.getString("column_name")))
                .list()
                .stream()
                .filter(column -> !ROWS_GO.contains(column.table())
                        && !ABOUT_NOBODY.contains(column.table())
                        && !column.in(EMPTIED)
                        && !column.in(STAYS))
                .map(Column::toString)
                .toList();

        assertThat(unclassified).isEmpty();
    }

    private record Column(String table, String name) {

        boolean in(Map<String, List<String>> columns) {
            return columns.getOrDefault(table, List.of()).contains(name);
        }
    }
}
