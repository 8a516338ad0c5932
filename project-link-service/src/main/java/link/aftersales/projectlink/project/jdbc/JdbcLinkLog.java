package link.aftersales.projectlink.project.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import link.aftersales.projectlink.project.ByWhom;
import link.aftersales.projectlink.project.LinkChange;
import link.aftersales.projectlink.project.LinkLog;
import link.aftersales.projectlink.project.ProjectNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLinkLog implements LinkLog {

    private final JdbcClient jdbc;

    JdbcLinkLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(LinkChange change) {
        jdbc.sql("""
                        insert into link_log (project_no, at, actor, action, reason, link_version)
                        values (:projectNo, :at, :actor, :action, :reason, :linkVersion)""")
                .param("projectNo", change.projectNo().text())
                .param("at", change.at().atOffset(ZoneOffset.UTC))
                .param("actor", change.byWhom().name())
                .param("action", change.kind().name().toLowerCase(Locale.ROOT))
                .param("reason", change.byWhom().reason())
                .param("linkVersion", change.linkVersion())
                .update();
    }

    @Override
    public List<LinkChange> of(ProjectNo projectNo) {
        return jdbc.sql("select * from link_log where project_no = ? order by id desc limit 100")
                .param(projectNo.text())
                .query(JdbcLinkLog::change)
                .list();
    }

    private static LinkChange change(ResultSet row, int number) throws SQLException {
        return new LinkChange(
                new ProjectNo(row.getString("project_no")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                LinkChange.Kind.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                new ByWhom(row.getString("actor"), row.getString("reason")),
                row.getLong("link_version"));
    }
}
