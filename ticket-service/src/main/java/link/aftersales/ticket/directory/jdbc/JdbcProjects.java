package link.aftersales.ticket.directory.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.ticket.directory.Project;
import link.aftersales.ticket.directory.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProjects implements Projects {

    private final JdbcClient jdbc;

    JdbcProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(ProjectSnapshot snapshot) {
        jdbc.sql("""
                INSERT INTO project_copies AS copy (project_no, version, title, status, progress, started_on,
                                                    assigned_to, sales_rep, phones, link, link_version)
                VALUES (:no, :version, :title, :status, :progress, :startedOn,
                        :assignedTo, :salesRep, :phones, :link, :linkVersion)
                ON CONFLICT (project_no) DO UPDATE
                SET version = excluded.version, title = excluded.title, status = excluded.status,
                    progress = excluded.progress, started_on = excluded.started_on,
                    assigned_to = excluded.assigned_to, sales_rep = excluded.sales_rep, phones = excluded.phones,
                    link = excluded.link, link_version = excluded.link_version
                WHERE copy.version < excluded.version
                """)
                .param("no", snapshot.projectNo())
                .param("version", snapshot.version())
                .param("title", snapshot.title())
                .param("status", snapshot.status().name().toLowerCase(Locale.ROOT))
                .param("progress", snapshot.progress())
                .param("startedOn", snapshot.startedOn())
                .param("assignedTo", snapshot.assignedTo())
                .param("salesRep", snapshot.salesRep())
                .param("phones", phones(snapshot))
                .param("link", snapshot.link())
                .param("linkVersion", snapshot.linkVersion())
                .update();
    }

    private static String[] phones(ProjectSnapshot snapshot) {
        return Stream.concat(
                        Stream.of(snapshot.customer().phone()),
                        snapshot.contacts().stream().map(ProjectSnapshot.Contact::phone))
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public void forget(String projectNo) {
        jdbc.sql("DELETE FROM project_copies WHERE project_no = :no")
                .param("no", projectNo)
                .update();
    }

    @Override
    public Optional<Project> find(String projectNo) {
        return jdbc.sql("SELECT * FROM project_copies WHERE project_no = :no")
                .param("no", projectNo)
                .query((row, n) -> project(row))
                .optional();
    }

    @Override
    public List<Project> ofMember(String userId) {
        return jdbc
                .sql("SELECT * FROM project_copies WHERE lower(:userId) IN (lower(assigned_to), lower(sales_rep))")
                .param("userId", userId)
                .query((row, n) -> project(row))
                .stream()
                .sorted(Project.BEST_FIRST)
                .toList();
    }

    @Override
    public List<Project> withPhone(String phone) {
        return jdbc.sql("SELECT * FROM project_copies WHERE phones @> ARRAY[:phone]::text[]")
                .param("phone", phone)
                .query((row, n) -> project(row))
                .list();
    }

    private static Project project(ResultSet row) throws SQLException {
        return new Project(
                row.getString("project_no"),
                row.getString("title"),
                ProjectStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("progress"),
                row.getObject("started_on", LocalDate.class),
                row.getString("assigned_to"),
                row.getString("sales_rep"),
                row.getString("link"),
                row.getLong("link_version"));
    }
}
