package link.aftersales.ticket.dialogue.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import link.aftersales.contracts.ErasureQuestion;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.ErasureQuestions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcErasureQuestions implements ErasureQuestions {

    private final JdbcClient jdbc;

    JdbcErasureQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void asked(Chat chat, Instant at) {
        jdbc.sql("""
                INSERT INTO erasure_questions (chat, asked_at) VALUES (:chat, :at)
                ON CONFLICT (chat) DO UPDATE SET asked_at = excluded.asked_at
                """).param("chat", chat.key()).param("at", Timestamp.from(at)).update();
    }

    @Override
    public Optional<ErasureQuestion> nextWord(Chat chat) {
        return jdbc.sql("DELETE FROM erasure_questions WHERE chat = :chat RETURNING asked_at")
                .param("chat", chat.key())
                .query((row, n) ->
                        new ErasureQuestion(row.getTimestamp("asked_at").toInstant()))
                .optional();
    }
}
