package link.aftersales.ticket.dialogue.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.WaitingWord;
import link.aftersales.ticket.dialogue.WaitingWords;
import link.aftersales.ticket.dialogue.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWaitingWords implements WaitingWords {

    private final JdbcClient jdbc;

    JdbcWaitingWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WaitingWord> of(Chat chat) {
        return jdbc.sql("SELECT request_id, sort, words FROM waiting_words WHERE chat = :chat ORDER BY id")
                .param("chat", chat.key())
                .query(JdbcWaitingWords::word)
                .list();
    }

    @Override
    public void keep(Word word, UUID requestId, Instant now) {
        jdbc.sql("""
                INSERT INTO waiting_words (inbox_id, chat, request_id, sort, words, sent_at, kept_at)
                VALUES (:id, :chat, :request, :sort, :words, :sentAt, :now)
                """)
                .param("id", word.id())
                .param("chat", word.chat().key())
                .param("request", requestId)
                .param("sort", word.sort())
                .param("words", word.words())
                .param("sentAt", Timestamp.from(word.at()))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public List<WaitingWord> take(Chat chat, String customerId) {
        return jdbc.sql("""
                WITH taken AS (
                    DELETE FROM waiting_words WHERE chat = :chat
                    RETURNING id, inbox_id, chat, request_id, sort, words, sent_at),
                kept AS (
                    INSERT INTO dialogue_messages (inbox_id, chat, customer_id, sort, words, sent_at)
                    SELECT inbox_id, chat, :customer, sort, words, sent_at FROM taken ORDER BY id
                    ON CONFLICT (inbox_id) DO NOTHING)
                SELECT request_id, sort, words FROM taken ORDER BY id
                """)
                .param("chat", chat.key())
                .param("customer", customerId)
                .query(JdbcWaitingWords::word)
                .list();
    }

    private static WaitingWord word(ResultSet row, int n) throws SQLException {
        return new WaitingWord(
                row.getObject("request_id", UUID.class),
                MessageKind.valueOf(row.getString("sort").toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(row.getString("words"), ""));
    }
}
