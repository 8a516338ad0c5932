package link.aftersales.identity.staff.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.staff.SalesTodo;
import link.aftersales.identity.staff.SalesTodo.Reason;
import link.aftersales.identity.staff.SalesTodo.State;
import org.jspecify.annotations.Nullable;

/** A to-do as a row and back. */
final class TodoRows {

    private TodoRows() {}

    static SalesTodo todo(ResultSet row, int number) throws SQLException {
        OffsetDateTime remindAt = row.getObject("remind_at", OffsetDateTime.class);
        return new SalesTodo(
                row.getObject("id", UUID.class),
                new MobileNumber(row.getString("phone")),
                row.getString("userid"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                row.getBoolean("in_digest"),
                row.getInt("reminders"),
                remindAt == null ? null : remindAt.toInstant());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
