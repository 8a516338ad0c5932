package link.aftersales.notification.project.jdbc;

import java.util.Optional;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.notification.project.ProjectLink;
import link.aftersales.notification.project.ProjectLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProjectLinks implements ProjectLinks {

    private final JdbcClient jdbc;

    JdbcProjectLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean put(ProjectSnapshot snapshot) {
        boolean replaces = jdbc.sql("""
                        select exists (
                          select from project_links
                          where project_no = :projectNo and version < :version and link_version < :linkVersion)""")
                .param("projectNo", snapshot.projectNo())
                .param("version", snapshot.version())
                .param("linkVersion", snapshot.linkVersion())
                .query(Boolean.class)
                .single();
        keep(snapshot);
        return replaces && snapshot.link() != null;
    }

    private void keep(ProjectSnapshot snapshot) {
        jdbc.sql("""
                        insert into project_links (project_no, version, link, link_version)
                        values (:projectNo, :version, :link, :linkVersion)
                        on conflict (project_no) do update
                        set version = excluded.version, link = excluded.link, link_version = excluded.link_version
                        where project_links.version < excluded.version""")
                .param("projectNo", snapshot.projectNo())
                .param("version", snapshot.version())
                .param("link", snapshot.link())
                .param("linkVersion", snapshot.linkVersion())
                .update();
    }

    @Override
    public void remove(String projectNo) {
        jdbc.sql("delete from project_links where project_no = ?")
                .param(projectNo)
                .update();
    }

    @Override
    public Optional<ProjectLink> newest(String projectNo) {
        return jdbc.sql("select link from project_links where project_no = ?")
                .param(projectNo)
                .query((row, n) -> new ProjectLink(row.getString("link")))
                .optional();
    }
}
