package link.aftersales.ticket.dialogue.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.dialogue.Courtesies;
import link.aftersales.ticket.dialogue.Dialogue;
import link.aftersales.ticket.dialogue.Draft;
import link.aftersales.ticket.dialogue.Due;
import link.aftersales.ticket.dialogue.Joining;
import link.aftersales.ticket.dialogue.Questions;
import org.jspecify.annotations.Nullable;

/** A dialogue as a row of its table. */
final class DialogueRow {

    private DialogueRow() {}

    static Map<String, @Nullable Object> values(Dialogue dialogue) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("chat", dialogue.chat().key());
        row.put("version", dialogue.version());
        row.put("question", QuestionJson.write(dialogue.questions().asked()));
        row.put("later", QuestionJson.write(dialogue.questions().later()));
        row.put("answer_due", timestamp(dialogue.due().answer()));
        row.put("submit_due", timestamp(dialogue.due().submit()));
        row.put("thanked_at", timestamp(dialogue.courtesies().thankedAt()));
        row.put("human_called_at", timestamp(dialogue.courtesies().calledAt()));
        row.put("trusted_at", timestamp(dialogue.courtesies().trustedAt()));
        row.put("heard_at", timestamp(dialogue.heardAt()));
        Joining joining = dialogue.joining();
        row.put("joins_ticket", joining == null ? null : joining.ticketNo());
        row.put("joins_until", joining == null ? null : timestamp(joining.until()));
        row.putAll(draft(dialogue.draft()));
        return row;
    }

    private static Map<String, @Nullable Object> draft(@Nullable Draft draft) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("draft_id", draft == null ? null : draft.id());
        row.put("draft_standing", draft == null ? null : name(draft.standing()));
        row.put("draft_type", draft == null ? null : name(draft.type()));
        row.put("draft_description", draft == null ? null : draft.description());
        row.put("draft_attachments", draft == null ? null : names(draft.attachments()));
        row.put("draft_project", draft == null ? null : draft.projectNo());
        row.put("draft_urgent", draft != null && draft.urgent());
        row.put("draft_ticket", draft == null ? null : draft.ticketNo());
        return row;
    }

    static Dialogue read(ResultSet row) throws SQLException {
        String joins = row.getString("joins_ticket");
        return new Dialogue(
                Chat.of(row.getString("chat")),
                readDraft(row),
                new Questions(QuestionJson.read(row.getString("question")), QuestionJson.read(row.getString("later"))),
                joins == null
                        ? null
                        : new Joining(joins, row.getTimestamp("joins_until").toInstant()),
                new Due(instant(row, "answer_due"), instant(row, "submit_due")),
                new Courtesies(instant(row, "thanked_at"), instant(row, "human_called_at"), instant(row, "trusted_at")),
                row.getTimestamp("heard_at").toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Draft readDraft(ResultSet row) throws SQLException {
        UUID id = row.getObject("draft_id", UUID.class);
        if (id == null) {
            return null;
        }
        String type = row.getString("draft_type");
        return new Draft(
                id,
                Draft.Standing.valueOf(row.getString("draft_standing").toUpperCase(Locale.ROOT)),
                type == null ? null : TicketType.valueOf(type.toUpperCase(Locale.ROOT)),
                row.getString("draft_description"),
                kinds((String[]) row.getArray("draft_attachments").getArray()),
                row.getString("draft_project"),
                row.getBoolean("draft_urgent"),
                row.getString("draft_ticket"));
    }

    private static List<MessageKind> kinds(String[] names) {
        return Arrays.stream(names)
                .map(name -> MessageKind.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static String[] names(List<MessageKind> kinds) {
        return kinds.stream().map(DialogueRow::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
