package link.aftersales.ticket.dialogue.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Dialogue;
import link.aftersales.ticket.dialogue.Dialogues;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDialogues implements Dialogues {

    private static final List<String> COLUMNS = List.of(
            "draft_id",
            "draft_standing",
            "draft_type",
            "draft_description",
            "draft_attachments",
            "draft_project",
            "draft_urgent",
            "draft_ticket",
            "joins_ticket",
            "joins_until",
            "answer_due",
            "submit_due",
            "thanked_at",
            "human_called_at",
            "trusted_at",
            "heard_at");

    private static final String SAVE = """
            INSERT INTO dialogues AS stored (chat, version, question, later, %s)
            VALUES (:chat, 1, :question::jsonb, :later::jsonb, %s)
            ON CONFLICT (chat) DO UPDATE
            SET version = stored.version + 1, question = excluded.question, later = excluded.later, %s
            WHERE stored.version = :version
            """.formatted(
            each(column -> column), each(column -> ":" + column), each(column -> column + " = excluded." + column));

    private final JdbcClient jdbc;

    JdbcDialogues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String each(UnaryOperator<String> column) {
        return COLUMNS.stream().map(column).collect(Collectors.joining(", "));
    }

    @Override
    public Dialogue find(Chat chat) {
        return stored(chat).orElseGet(() -> Dialogue.fresh(chat));
    }

    private Optional<Dialogue> stored(Chat chat) {
        return jdbc.sql("SELECT * FROM dialogues WHERE chat = :chat")
                .param("chat", chat.key())
                .query((row, n) -> DialogueRow.read(row))
                .optional();
    }

    @Override
    public void save(Dialogue dialogue) {
        int saved = jdbc.sql(SAVE).params(DialogueRow.values(dialogue)).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException("The dialogue was changed meanwhile");
        }
    }

    /**
     * Takes one of the oldest few that nobody holds, by lot, so that one that cannot be settled does not stop the others;
     * reads it again under the lock.
     */
    @Override
    public Optional<Dialogue> lockDue(Instant now) {
        return jdbc.sql("""
                WITH due AS MATERIALIZED (
                    SELECT chat
                    FROM (SELECT chat FROM dialogues WHERE due_at <= :now ORDER BY due_at LIMIT 20) AS oldest
                    ORDER BY random())
                SELECT chat FROM due WHERE pg_try_advisory_xact_lock(hashtextextended(chat, 0)) LIMIT 1
                """)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .map(Chat::of)
                .flatMap(this::stored);
    }
}
