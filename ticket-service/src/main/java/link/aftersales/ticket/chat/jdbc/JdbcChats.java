package link.aftersales.ticket.chat.jdbc;

import java.util.Optional;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.Chats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChats implements Chats {

    private final JdbcClient jdbc;

    JdbcChats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock(Chat chat) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:chat, 0))")
                .param("chat", chat.key())
                .query((row, n) -> true)
                .single();
    }

    @Override
    public Optional<Chat> newestOf(String customerId) {
        return jdbc.sql("""
                SELECT chat
                FROM (SELECT chat, 2 AS rank, id AS seq FROM dialogue_messages WHERE customer_id = :id
                      UNION ALL
                      SELECT openid, 1, seq FROM customer_copies, unnest(openids) WITH ORDINALITY AS one (openid, seq)
                      WHERE customer_id = :id) AS known
                ORDER BY rank DESC, seq DESC
                LIMIT 1
                """)
                .param("id", customerId)
                .query(String.class)
                .optional()
                .map(Chat::of);
    }
}
