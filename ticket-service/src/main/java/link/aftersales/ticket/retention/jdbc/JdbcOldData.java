package link.aftersales.ticket.retention.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import link.aftersales.ticket.retention.OldData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each statement takes a batch and passes over what another copy or a running dialogue holds. */
@Repository
class JdbcOldData implements OldData {

    private static final int BATCH = 500;
    private static final String SOME = "LIMIT " + BATCH + " FOR UPDATE SKIP LOCKED";

    private final JdbcClient jdbc;

    JdbcOldData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int forgetDialogues(Instant before) {
        return update(before, """
                        DELETE FROM dialogue_messages
                        WHERE id IN (SELECT id FROM dialogue_messages WHERE sent_at < :before ORDER BY sent_at %s)
                        """) + update(before, """
                        DELETE FROM dialogues
                        WHERE chat IN (SELECT chat FROM dialogues WHERE heard_at < :before ORDER BY heard_at %s)
                        """);
    }

    @Override
    public int forgetVisitors(Instant before) {
        return update(before, """
                        DELETE FROM kf_unanswered
                        WHERE id IN (SELECT id FROM kf_unanswered WHERE sent_at < :before ORDER BY sent_at %s)
                        """) + update(before, """
                        DELETE FROM kf_visitors
                        WHERE external_userid IN (
                            SELECT external_userid FROM kf_visitors WHERE read_at < :before ORDER BY read_at %s)
                        """);
    }

    @Override
    public int forgetWaitingWords(Instant before) {
        return update(before, """
                        DELETE FROM waiting_words
                        WHERE id IN (SELECT id FROM waiting_words WHERE kept_at < :before ORDER BY kept_at %s)
                        """) + update(before, """
                        DELETE FROM erasure_questions
                        WHERE chat IN (SELECT chat FROM erasure_questions WHERE asked_at < :before ORDER BY asked_at %s)
                        """) + update(before, """
                        UPDATE dialogues
                        SET version = version + 1, question = NULL, draft_id = NULL, draft_standing = NULL,
                            draft_type = NULL, draft_description = NULL, draft_attachments = NULL
                        WHERE chat IN (
                            SELECT chat FROM dialogues
                            WHERE draft_standing = 'waited' AND heard_at < :before
                            ORDER BY heard_at %s)
                        """);
    }

    @Override
    public int forgetUnfiledAttachments(Instant before) {
        return update(before, """
                DELETE FROM attachments
                WHERE id IN (
                    SELECT id FROM attachments
                    WHERE ticket_no IS NULL AND sent_at < :before
                      AND NOT EXISTS (SELECT FROM dialogues WHERE draft_id = request_id)
                    ORDER BY sent_at %s)
                """);
    }

    @Override
    public int emptyAttachmentsOfClosedTickets(Instant before) {
        return update(before, """
                WITH emptied AS (
                    SELECT id FROM attachments
                    WHERE sent_at < :before AND state <> 'erased'
                      AND ticket_no IN (
                          SELECT ticket_no FROM after_sales_tickets AS ticket
                          WHERE status IN ('closed', 'cancelled') AND created_at < :before
                            AND NOT EXISTS (SELECT FROM ticket_action_logs AS log
                                            WHERE log.ticket_no = ticket.ticket_no AND log.at >= :before))
                    ORDER BY sent_at %s),
                removed AS (DELETE FROM attachment_contents USING emptied WHERE attachment_id = emptied.id)
                UPDATE attachments
                SET state = 'erased', reason = NULL, media_id = NULL, content_type = NULL, size = NULL, file_name = NULL
                FROM emptied WHERE attachments.id = emptied.id
                """);
    }

    private int update(Instant before, String statement) {
        return jdbc.sql(statement.formatted(SOME))
                .param("before", Timestamp.from(before))
                .update();
    }
}
