package link.aftersales.ticket.audit.jdbc;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import link.aftersales.ticket.audit.Access;
import link.aftersales.ticket.audit.Accesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccesses implements Accesses {

    private final JdbcClient jdbc;

    JdbcAccesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Access access) {
        jdbc.sql("INSERT INTO admin_accesses (at, action, subject, items) VALUES (:at, :action, :subject, :items)")
                .param("at", Timestamp.from(access.at()))
                .param("action", access.kind().name().toLowerCase(Locale.ROOT))
                .param("subject", access.subject())
                .param("items", access.items())
                .update();
    }

    @Override
    public List<Access> list(int limit, long offset) {
        return jdbc.sql("SELECT * FROM admin_accesses ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new Access(
                        row.getTimestamp("at").toInstant(),
                        Access.Kind.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                        row.getString("subject"),
                        row.getLong("items")))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM admin_accesses").query(Long.class).single();
    }
}
