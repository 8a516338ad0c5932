package link.aftersales.projectlink.project.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.messaging.Outbox;
import link.aftersales.projectlink.project.Links;
import link.aftersales.projectlink.project.Project;
import link.aftersales.projectlink.project.ProjectDetails;
import link.aftersales.projectlink.project.ProjectNo;
import link.aftersales.projectlink.project.Projects;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProjects implements Projects {

    private final ProjectRows rows;
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Links links;

    JdbcProjects(ProjectRows rows, JdbcClient jdbc, Outbox outbox, Links links) {
        this.rows = rows;
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
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('project ' || ?, 0))")
                .param(projectNo.text())
                .query((row, n) -> projectNo)
                .single();
        return find(projectNo);
    }

    @Override
    public Project save(Project project) {
        Project saved = rows.save(project);
        outbox.append(saved.projectNo().text(), snapshot(saved));
        return saved;
    }

    @Override
    public List<Project> list(int page, int size) {
        return rows.findAll(PageRequest.of(page, size, Sort.by("id").descending()))
                .getContent();
    }

    @Override
    public long count() {
        return rows.count();
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
