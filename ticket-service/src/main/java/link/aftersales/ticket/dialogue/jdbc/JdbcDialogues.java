package link.aftersales.ticket.dialogue.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Dialogue;
import link.aftersales.ticket.dialogue.Dialogues;
import link.aftersales.ticket.dialogue.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDialogues implements Dialogues {

    private final JdbcClient jdbc;

    JdbcDialogues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Dialogue find(Chat chat) {
        return stored(chat).orElseGet(() -> Dialogue.fresh(chat));
    }

    private Optional<Dialogue> stored(Chat chat) {
        return jdbc.sql("SELECT * FROM dialogues WHERE chat = :chat")
                .param("chat", chat.key())
                .query((row, n) -> dialogue(row))
                .optional();
    }

    @Override
    public void save(Dialogue dialogue) {
        Draft draft = dialogue.draft();
        int saved = jdbc.sql("""
                INSERT INTO dialogues AS stored (chat, version, state, draft_id, draft_type, draft_description,
                                                 draft_attachments, answer_due, submit_due, heard_at)
                VALUES (:chat, 1, :state, :draftId, :type, :description, :attachments, :answerDue, :submitDue, :heardAt)
                ON CONFLICT (chat) DO UPDATE
                SET version = stored.version + 1, state = excluded.state, draft_id = excluded.draft_id,
                    draft_type = excluded.draft_type, draft_description = excluded.draft_description,
                    draft_attachments = excluded.draft_attachments, answer_due = excluded.answer_due,
                    submit_due = excluded.submit_due, heard_at = excluded.heard_at
                WHERE stored.version = :version
                """)
                .param("chat", dialogue.chat().key())
                .param("version", dialogue.version())
                .param("state", name(dialogue.state()))
                .param("draftId", draft == null ? null : draft.id())
                .param("type", draft == null ? null : name(draft.type()))
                .param("description", draft == null ? null : draft.description())
                .param("attachments", draft == null ? null : names(draft.attachments()))
                .param("answerDue", timestamp(dialogue.answerDue()))
                .param("submitDue", timestamp(dialogue.submitDue()))
                .param("heardAt", timestamp(dialogue.heardAt()))
                .update();
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
                .param("now", timestamp(now))
                .query(String.class)
                .optional()
                .map(Chat::of)
                .flatMap(this::stored);
    }

    private static Dialogue dialogue(ResultSet row) throws SQLException {
        return new Dialogue(
                Chat.of(row.getString("chat")),
                Dialogue.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                draft(row),
                instant(row.getTimestamp("answer_due")),
                instant(row.getTimestamp("submit_due")),
                row.getTimestamp("heard_at").toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Draft draft(ResultSet row) throws SQLException {
        UUID id = row.getObject("draft_id", UUID.class);
        if (id == null) {
            return null;
        }
        String type = row.getString("draft_type");
        return new Draft(
                id,
                type == null ? null : TicketType.valueOf(type.toUpperCase(Locale.ROOT)),
                row.getString("draft_description"),
                kinds((String[]) row.getArray("draft_attachments").getArray()));
    }

    private static List<MessageKind> kinds(String[] names) {
        return Arrays.stream(names)
                .map(name -> MessageKind.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static String[] names(List<MessageKind> kinds) {
        return kinds.stream().map(JdbcDialogues::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
