package link.aftersales.ticket.retention.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcOldDataTest {

    private static final Instant THEN = Instant.parse("2026-11-15T04:00:00Z");
    private static final Instant BEFORE = THEN.plus(Duration.ofDays(1));
    private static final JdbcClient JDBC =
            JdbcClient.create(EmbeddedDatabase.migrated().dataSource());

    private final JdbcOldData oldData = new JdbcOldData(JDBC);

    @BeforeEach
    void empty() {
        run(
                "TRUNCATE dialogues, dialogue_messages, erasure_questions, waiting_words, attachments, ticket_numbers, after_sales_tickets CASCADE");
    }

    @Test
    void forgetsWordsAndChatsAfterTheirTime() {
        run("""
            INSERT INTO dialogue_messages (inbox_id, chat, customer_id, sort, words, sent_at)
            VALUES ('old', 'o', 'c', 'text', 'w', '2026-11-15T04:00Z'), ('new', 'o', 'c', 'text', 'w', '2026-11-16T04:00Z')
            """);
        run("""
            INSERT INTO dialogues (chat, version, question, heard_at)
            VALUES ('old', 1, NULL, '2026-11-15T04:00Z'), ('new', 1, NULL, '2026-11-16T04:00Z')
            """);

        assertThat(oldData.forgetDialogues(BEFORE)).isEqualTo(2);

        assertThat(strings("SELECT inbox_id FROM dialogue_messages")).containsExactly("new");
        assertThat(strings("SELECT chat FROM dialogues")).containsExactly("new");
        assertThat(oldData.forgetDialogues(BEFORE)).isZero();
    }

    @Test
    void forgetsWaitingWordsAndOffersThatNobodyAnswered() {
        run("""
            INSERT INTO waiting_words (inbox_id, chat, request_id, sort, words, sent_at, kept_at)
            VALUES ('old', 'o', gen_random_uuid(), 'text', 'w', now(), '2026-11-15T04:00Z'),
                   ('new', 'o', gen_random_uuid(), 'text', 'w', now(), '2026-11-16T04:00Z')
            """);
        run("""
            INSERT INTO dialogues (chat, version, draft_standing, draft_id, draft_description, draft_attachments, heard_at)
            VALUES ('old', 1, 'waited', gen_random_uuid(), 'w', '{}', '2026-11-15T04:00Z'),
                   ('told', 1, 'told', gen_random_uuid(), 'w', '{}', '2026-11-15T04:00Z')
            """);

        run("""
            INSERT INTO erasure_questions (chat, asked_at)
            VALUES ('old', '2026-11-15T04:00Z'), ('new', '2026-11-16T04:00Z')
            """);

        assertThat(oldData.forgetWaitingWords(BEFORE)).isEqualTo(3);

        assertThat(strings("SELECT chat FROM erasure_questions")).containsExactly("new");
        assertThat(strings("SELECT inbox_id FROM waiting_words")).containsExactly("new");
        assertThat(strings("SELECT chat || ' ' || coalesce(draft_standing, 'nothing') FROM dialogues ORDER BY 1"))
                .containsExactly("old nothing", "told told");
    }

    @Test
    void forgetsWhatWasSentAlongWithoutATicketButNotOfAnOpenDraft() {
        run("""
            INSERT INTO dialogues (chat, version, draft_standing, draft_id, draft_description, draft_attachments, heard_at)
            VALUES ('o', 1, 'told', '00000000-0000-0000-0000-000000000001', '', '{image}', now())
            """);
        attachment("drafted", "00000000-0000-0000-0000-000000000001", null, THEN);
        attachment("old", "00000000-0000-0000-0000-000000000002", null, THEN);
        attachment("new", "00000000-0000-0000-0000-000000000002", null, BEFORE);

        assertThat(oldData.forgetUnfiledAttachments(BEFORE)).isEqualTo(1);

        assertThat(strings("SELECT media_id FROM attachments ORDER BY 1")).containsExactly("drafted", "new");
    }

    @Test
    void emptiesTheAttachmentsOfTicketsThatWereClosedLongAgo() {
        ticket("AS-OPEN", "resolved", THEN);
        ticket("AS-CLOSED", "closed", THEN);
        ticket("AS-LATELY", "closed", BEFORE);

        assertThat(oldData.emptyAttachmentsOfClosedTickets(BEFORE)).isEqualTo(1);

        assertThat(strings("SELECT ticket_no FROM attachments WHERE state = 'erased' AND file_name IS NULL"))
                .containsExactly("AS-CLOSED");
        assertThat(strings(
                        "SELECT ticket_no FROM attachments JOIN attachment_contents ON attachment_id = id ORDER BY 1"))
                .containsExactly("AS-LATELY", "AS-OPEN");
        assertThat(oldData.emptyAttachmentsOfClosedTickets(BEFORE)).isZero();
    }

    private static void ticket(String ticketNo, String status, Instant movedAt) {
        run("INSERT INTO ticket_numbers VALUES ('" + ticketNo + "')");
        run("""
            INSERT INTO after_sales_tickets (version, ticket_no, request_id, type, status, priority, subject,
                description, customer_id, assigned_to, project_reason, owner_reason, priority_reason, created_at)
            VALUES (1, '%s', gen_random_uuid(), 'repair', '%s', 'high', 's', 'd', 'c', 'a', '', '', '', '%s')
            """.formatted(ticketNo, status, THEN));
        run(
                "INSERT INTO ticket_action_logs (ticket_no, at, actor, channel, action) VALUES ('%s', '%s', 'a', 'wecom', 'close')"
                        .formatted(ticketNo, movedAt));
        attachment("m-" + ticketNo, "00000000-0000-0000-0000-000000000003", ticketNo, THEN);
    }

    private static void attachment(String mediaId, String request, String ticketNo, Instant at) {
        JDBC.sql("""
                WITH one AS (
                    INSERT INTO attachments (id, request_id, ticket_no, origin, kind, media_id, state, file_name, sent_at,
                                             next_attempt_at)
                    VALUES (gen_random_uuid(), ?::uuid, ?, 'wechat', 'image', ?, 'stored', 'a.jpg', ?::timestamptz, now())
                    RETURNING id)
                INSERT INTO attachment_contents (attachment_id, part, content) SELECT id, 'original', '\\x00' FROM one
                """).params(request, ticketNo, mediaId, at.toString()).update();
    }

    private static void run(String statement) {
        JDBC.sql(statement).update();
    }

    private static List<String> strings(String query) {
        return JDBC.sql(query).query(String.class).list();
    }
}
