package link.aftersales.ticket.erasure.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.erasure.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements run in this order: those that find a person's attachments by his requests come before those that remove
 * the requests. By chat alone only what is older than the erasure is his, for he may have come back meanwhile.
 */
@Repository
class JdbcPersonalData implements PersonalData {

    private static final String HIS_TICKETS =
            "SELECT %s FROM after_sales_tickets WHERE customer_id = ANY (:ids) OR chat = ANY (:chats) AND created_at <= :at";
    private static final String HIS_WAITING_WORDS = "chat = ANY (:chats) AND sent_at <= :at";

    private static final List<String> STATEMENTS = List.of(
            "DELETE FROM attachments WHERE ticket_no IS NULL AND request_id IN "
                    + "(SELECT draft_id FROM dialogues WHERE chat = ANY (:chats) UNION ALL SELECT request_id FROM "
                    + "waiting_words WHERE " + HIS_WAITING_WORDS + ")",
            """
            UPDATE attachments
            SET state = 'erased', reason = NULL, media_id = NULL, content_type = NULL, size = NULL, file_name = NULL
            WHERE ticket_no IN (%s)
            """.formatted(HIS_TICKETS.formatted("ticket_no")),
            """
            DELETE FROM attachment_contents
            WHERE attachment_id IN (SELECT id FROM attachments WHERE ticket_no IN (%s))
            """.formatted(HIS_TICKETS.formatted("ticket_no")),
            "UPDATE ticket_action_logs SET words = NULL WHERE channel <> 'push' AND ticket_no IN (%s)"
                    .formatted(HIS_TICKETS.formatted("ticket_no")),
            """
            UPDATE after_sales_tickets
            SET version = version + 1, subject = :gone, description = :gone, customer_name = NULL,
                customer_phone = NULL, customer_company = NULL, chat = NULL
            WHERE id IN (%s)
            """.formatted(HIS_TICKETS.formatted("id")),
            """
            UPDATE order_modifications
            SET version = version + 1, change = :gone, reason = NULL, decision_reason = NULL, customer_name = NULL,
                customer_phone = NULL, customer_company = NULL, chat = NULL
            WHERE customer_id = ANY (:ids) OR chat = ANY (:chats) AND created_at <= :at
            """,
            "DELETE FROM waiting_words WHERE " + HIS_WAITING_WORDS,
            "DELETE FROM dialogue_messages WHERE customer_id = ANY (:ids) OR chat = ANY (:chats) AND sent_at <= :at",
            "DELETE FROM dialogues WHERE chat = ANY (:chats)",
            "DELETE FROM erasure_questions WHERE chat = ANY (:chats) AND asked_at <= :at",
            "DELETE FROM kf_unanswered WHERE external_userid = ANY (:visitors) AND sent_at <= :at",
            "DELETE FROM kf_visitors WHERE external_userid = ANY (:visitors)",
            "DELETE FROM customer_copies WHERE customer_id = ANY (:ids)");

    private static final String VISITORS = """
            SELECT unnest(:visitors::text[])
            UNION
            SELECT external_userid FROM kf_visitors
            WHERE unionid = ANY (:unionids) OR unionid IN (SELECT unnest(unionids) FROM customer_copies WHERE customer_id = ANY (:ids))
            UNION
            SELECT split_part(chat, '/', 3) FROM dialogue_messages
            WHERE customer_id = ANY (:ids) AND starts_with(chat, 'kf/')
            """;

    private final JdbcClient jdbc;
    private final String gone = new Texts(Map.of()).render(StaffText.WORDS_ERASED, Map.of());

    JdbcPersonalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> visitors(List<String> customerIds, List<String> externalUserIds, List<String> unionids) {
        return jdbc.sql(VISITORS)
                .param("ids", customerIds.toArray(String[]::new))
                .param("visitors", externalUserIds.toArray(String[]::new))
                .param("unionids", unionids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Override
    public List<Chat> kfChats(List<String> visitors) {
        return jdbc.sql("SELECT open_kfid, visitor FROM kf_accounts, unnest(:visitors::text[]) AS his (visitor)")
                .param("visitors", visitors.toArray(String[]::new))
                .query((row, n) ->
                        (Chat) new Chat.CustomerService(row.getString("open_kfid"), row.getString("visitor")))
                .list();
    }

    @Override
    public void erase(Person person, Instant at) {
        Map<String, Object> values = Map.of(
                "chats", person.chats().stream().map(Chat::key).toArray(String[]::new),
                "ids", person.customerIds().toArray(String[]::new),
                "visitors", person.visitors().toArray(String[]::new),
                "at", Timestamp.from(at),
                "gone", gone);
        STATEMENTS.forEach(statement -> jdbc.sql(statement).params(values).update());
    }
}
