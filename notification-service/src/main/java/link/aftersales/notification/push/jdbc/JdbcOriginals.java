package link.aftersales.notification.push.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Original;
import link.aftersales.notification.push.Originals;
import link.aftersales.notification.push.Status;
import link.aftersales.notification.push.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a row as what another one is to be made of. */
@Repository
class JdbcOriginals implements Originals {

    private final JdbcClient jdbc;
    private final Contents contents;

    JdbcOriginals(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    @Override
    public Optional<Found> find(UUID id) {
        return jdbc.sql("select * from deliveries where id = ?")
                .param(id)
                .query((row, n) -> found(row))
                .optional();
    }

    @Override
    public Optional<UUID> withCause(String cause) {
        return jdbc.sql("select id from deliveries where cause = ? limit 1")
                .param(cause)
                .query(UUID.class)
                .optional();
    }

    private Found found(ResultSet row) throws SQLException {
        Status status = Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        boolean gone = row.getString("parts") == null || row.getString("receiver") == null;
        return new Found(status, gone ? null : original(row));
    }

    private Original original(ResultSet row) throws SQLException {
        return new Original(
                row.getObject("id", UUID.class),
                row.getString("cause"),
                Channel.of(row.getString("channel")),
                row.getString("receiver"),
                row.getString("ticket_no"),
                Urgency.values()[row.getInt("urgency")],
                contents.content(row),
                List.copyOf(Arrays.asList((String[]) row.getArray("about").getArray())),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("project_no"));
    }
}
