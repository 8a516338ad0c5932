package link.aftersales.identity.audit.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import link.aftersales.identity.audit.AdminAction;
import link.aftersales.identity.audit.AdminActions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAdminActions implements AdminActions {

    private final JdbcClient jdbc;

    JdbcAdminActions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AdminAction action) {
        jdbc.sql("""
                        INSERT INTO admin_actions (at, actor, action, subject, reason)
                        VALUES (:at, :actor, :action, :subject, :reason)""")
                .param("at", action.at().atOffset(ZoneOffset.UTC))
                .param("actor", action.actor())
                .param("action", action.action())
                .param("subject", action.subject())
                .param("reason", action.reason())
                .update();
    }

    @Override
    public List<AdminAction> list(int limit, long offset) {
        return jdbc.sql("SELECT * FROM admin_actions ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new AdminAction(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("reason")))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM admin_actions").query(Long.class).single();
    }
}
