package link.aftersales.projectlink.project.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.projectlink.project.Contact;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.project.MainCustomer;
import link.aftersales.projectlink.project.Project;
import link.aftersales.projectlink.project.ProjectDetails;
import link.aftersales.projectlink.project.ProjectLink;
import link.aftersales.projectlink.project.ProjectNo;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads and changes projects some hundred at a time, with a handful of statements; Spring Data needs some for each. */
@Component
class ManyProjects {

    /** Names the lock of a project, whoever takes it. */
    static final String LOCK = "hashtextextended('project ' || %s, 0)";

    private static final String UPDATE = """
            update projects set version = version + 1, title = ?, status = ?, order_amount = ?, progress = ?,
                started_on = ?, ended_on = ?, assigned_to = ?, sales_rep = ?, customer_name = ?, customer_phone = ?,
                customer_company = ?
            where id = ? and version = ?
            """;

    private final JdbcTemplate jdbc;

    ManyProjects(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In one order for everybody who takes several. */
    void lock(Collection<ProjectNo> numbers) {
        jdbc.query(
                "select pg_advisory_xact_lock(name) from (select distinct " + LOCK.formatted("no")
                        + " as name from unnest(?::text[]) as no order by name) as names",
                row -> {},
                (Object) texts(numbers));
    }

    List<Project> find(Collection<ProjectNo> numbers) {
        Map<Long, List<Contact>> contacts = new HashMap<>();
        jdbc.query(
                """
                select c.project_id, c.name, c.phone, c.role from project_contacts c join projects p on p.id = c.project_id
                where p.project_no = any (?) order by c.project_id, c.position
                """,
                row -> {
                    contacts.computeIfAbsent(row.getLong("project_id"), id -> new ArrayList<>())
                            .add(new Contact(row.getString("name"), row.getString("phone"), row.getString("role")));
                },
                (Object) texts(numbers));
        return jdbc.query(
                "select * from projects where project_no = any (?)",
                (row, n) -> project(row, contacts.getOrDefault(row.getLong("id"), List.of())),
                (Object) texts(numbers));
    }

    /** Answers them with their new versions; links are not changed here. */
    List<Project> update(List<Project> projects) {
        int[] updated = jdbc.batchUpdate(
                UPDATE, projects.stream().map(ManyProjects::columns).toList());
        if (!Arrays.stream(updated).allMatch(rows -> rows == 1)) {
            throw new OptimisticLockingFailureException("A project was changed by somebody who did not lock it");
        }
        Long[] ids = projects.stream().map(Project::id).toArray(Long[]::new);
        jdbc.update("delete from project_contacts where project_id = any (?)", (Object) ids);
        jdbc.batchUpdate(
                "insert into project_contacts (project_id, position, name, phone, role) values (?, ?, ?, ?, ?)",
                projects.stream().flatMap(project -> contacts(project).stream()).toList());
        return projects.stream().map(ManyProjects::counted).toList();
    }

    private static Object[] columns(Project project) {
        ProjectDetails details = project.details();
        return new Object[] {
            details.title(),
            lowerCase(details.status()),
            details.orderAmount(),
            details.progress(),
            details.startedOn(),
            details.endedOn(),
            details.assignedTo(),
            details.salesRep(),
            details.customer().name(),
            details.customer().phone(),
            details.customer().company(),
            project.id(),
            project.version()
        };
    }

    private static List<Object[]> contacts(Project project) {
        List<Object[]> rows = new ArrayList<>();
        for (Contact contact : project.contacts()) {
            rows.add(new Object[] {project.id(), rows.size(), contact.name(), contact.phone(), contact.role()});
        }
        return rows;
    }

    private static Project counted(Project project) {
        return new Project(
                project.id(),
                project.version() + 1,
                project.projectNo(),
                project.details(),
                project.contacts(),
                project.link());
    }

    private static Project project(ResultSet row, List<Contact> contacts) throws SQLException {
        return new Project(
                row.getLong("id"),
                row.getLong("version"),
                new ProjectNo(row.getString("project_no")),
                details(row),
                contacts,
                link(row));
    }

    private static ProjectLink link(ResultSet row) throws SQLException {
        String token = row.getString("project_link_token");
        return new ProjectLink(
                token == null ? null : new LinkToken(token),
                row.getLong("link_version"),
                row.getObject("link_issued_on", LocalDate.class));
    }

    private static ProjectDetails details(ResultSet row) throws SQLException {
        return new ProjectDetails(
                row.getString("title"),
                ProjectStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getBigDecimal("order_amount"),
                row.getInt("progress"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("assigned_to"),
                row.getString("sales_rep"),
                new MainCustomer(
                        row.getString("customer_name"),
                        row.getString("customer_phone"),
                        row.getString("customer_company")));
    }

    private static String lowerCase(ProjectStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String[] texts(Collection<ProjectNo> numbers) {
        return numbers.stream().map(ProjectNo::text).toArray(String[]::new);
    }
}
