package link.aftersales.ticket.modification.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.modification.Modification;
import link.aftersales.ticket.modification.Modification.Decision;
import link.aftersales.ticket.modification.Modification.Wisher;
import org.jspecify.annotations.Nullable;

/** A row of {@code order_modifications} as it is thought of. */
final class ModificationRow {

    private ModificationRow() {}

    static Modification read(ResultSet row) throws SQLException {
        return new Modification(
                row.getString("modification_no"),
                row.getLong("version"),
                ModificationStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("project_no"),
                row.getString("project_title"),
                row.getString("change"),
                row.getString("reason"),
                wisher(row),
                row.getString("assigned_to"),
                row.getString("sales_rep"),
                decision(row),
                row.getTimestamp("created_at").toInstant());
    }

    private static Wisher wisher(ResultSet row) throws SQLException {
        String chat = row.getString("chat");
        return new Wisher(
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("customer_phone"),
                row.getString("customer_company"),
                chat == null ? null : Chat.of(chat));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new Decision(
                        by,
                        row.getString("decision_reason"),
                        row.getTimestamp("decided_at").toInstant());
    }
}
