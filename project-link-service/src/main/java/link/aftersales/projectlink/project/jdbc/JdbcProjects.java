package link.aftersales.projectlink.project.jdbc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.messaging.Outbox;
import link.aftersales.projectlink.project.Links;
import link.aftersales.projectlink.project.Project;
import link.aftersales.projectlink.project.ProjectDetails;
import link.aftersales.projectlink.project.ProjectFilter;
import link.aftersales.projectlink.project.ProjectNo;
import link.aftersales.projectlink.project.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProjects implements Projects {

    private static final String FILTERED = """
            from projects
            where (:words::text is null
                   or concat_ws(' ', project_no, title, customer_name, customer_phone, customer_company, assigned_to, sales_rep)
                      ilike :words::text)
              and (cardinality(:statuses::text[]) = 0 or status = any (:statuses::text[]))
            """;

    private final ProjectRows rows;
    private final ManyProjects many;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Links links;

    JdbcProjects(ProjectRows rows, ManyProjects many, JdbcClient jdbc, Outbox outbox, Links links) {
        this.rows = rows;
        this.many = many;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.links = links;
    }

    @Override
    public Optional<Project> find(ProjectNo projectNo) {
        return rows.findByProjectNo(projectNo);
    }

    @Override
    public Optional<Project> findForChange(ProjectNo projectNo) {
        jdbc.sql("select pg_advisory_xact_lock(" + ManyProjects.LOCK.formatted("?") + ")")
                .param(projectNo.text())
                .query((row, n) -> projectNo)
                .single();
        return find(projectNo);
    }

    @Override
    public List<Project> findAll(Collection<ProjectNo> projectNos) {
        return many.find(projectNos);
    }

    @Override
    public List<Project> findAllForChange(Collection<ProjectNo> projectNos) {
        many.lock(projectNos);
        return many.find(projectNos);
    }

    @Override
    public void saveAll(Collection<Project> projects) {
        Map<Boolean, List<Project>> byNewness =
                projects.stream().collect(Collectors.partitioningBy(project -> project.id() == null));
        List<Project> saved = new ArrayList<>(rows.saveAll(byNewness.getOrDefault(true, List.of())));
        saved.addAll(many.update(byNewness.getOrDefault(false, List.of())));
        Map<String, ProjectSnapshot> snapshots = new LinkedHashMap<>();
        saved.forEach(project -> snapshots.put(project.projectNo().text(), snapshot(project)));
        outbox.appendAll(snapshots);
    }

    @Override
    public Project save(Project project) {
        Project saved = rows.save(project);
        outbox.append(saved.projectNo().text(), snapshot(saved));
        return saved;
    }

    @Override
    public List<Project> list(ProjectFilter filter, int limit, long offset) {
        return filtered("select project_no " + FILTERED + " order by id desc limit :limit offset :offset", filter)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new ProjectNo(row.getString("project_no")))
                .list()
                .stream()
                .flatMap(projectNo -> find(projectNo).stream())
                .toList();
    }

    @Override
    public long count(ProjectFilter filter) {
        return filtered("select count(*) " + FILTERED, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, ProjectFilter filter) {
        String words = filter.words();
        String[] statuses = filter.statuses().stream()
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return jdbc.sql(sql)
                .param("words", words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("statuses", statuses);
    }

    @Override
    public List<ProjectNo> over(LocalDate day, int most) {
        return jdbc.sql("""
                        select project_no from projects p
                        where project_link_token is not null and ended_on is not null
                          and greatest(ended_on, link_issued_on) < :day
                          and not exists (select from tickets t
                                          where t.project_no = p.project_no
                                            and (t.status not in ('closed', 'cancelled')
                                                 or t.created_at >= cast(:day as date)))
                        limit :most""")
                .param("day", day)
                .param("most", most)
                .query((row, n) -> new ProjectNo(row.getString("project_no")))
                .list();
    }

    private ProjectSnapshot snapshot(Project project) {
        ProjectDetails details = project.details();
        return new ProjectSnapshot(
                project.projectNo().text(),
                project.version(),
                details.title(),
                details.status(),
                details.orderAmount(),
                details.progress(),
                details.startedOn(),
                details.endedOn(),
                details.assignedTo(),
                details.salesRep(),
                new ProjectSnapshot.MainCustomer(
                        details.customer().name(),
                        details.customer().phone(),
                        details.customer().company()),
                project.contacts().stream()
                        .map(contact -> new ProjectSnapshot.Contact(contact.name(), contact.phone(), contact.role()))
                        .toList(),
                links.page(project),
                project.link().version());
    }
}
