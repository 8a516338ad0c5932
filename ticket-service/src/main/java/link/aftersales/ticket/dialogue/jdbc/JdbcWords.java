package link.aftersales.ticket.dialogue.jdbc;

import java.sql.Timestamp;
import link.aftersales.ticket.dialogue.Word;
import link.aftersales.ticket.dialogue.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWords implements Words {

    private final JdbcClient jdbc;

    JdbcWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean keep(Word word, String customerId) {
        return jdbc.sql("""
                INSERT INTO dialogue_messages (inbox_id, chat, customer_id, sort, words, sent_at)
                VALUES (:id, :chat, :customer, :sort, :words, :at)
                ON CONFLICT (inbox_id) DO NOTHING
                """)
                        .param("id", word.id())
                        .param("chat", word.chat().key())
                        .param("customer", customerId)
                        .param("sort", word.sort())
                        .param("words", word.words())
                        .param("at", Timestamp.from(word.at()))
                        .update()
                == 1;
    }
}
