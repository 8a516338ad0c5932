package link.aftersales.identity.project.jdbc;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.identity.project.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProjects implements Projects {

    private record Person(String name, @Nullable String company) {}

    private final JdbcClient jdbc;

    JdbcProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import is second to any project; parts of UNION ALL come in their order. */
    @Override
    public Optional<Registration> of(MobileNumber phone) {
        return jdbc.sql("""
                        (SELECT p.title, p.sales_rep, h.name, h.company
                        FROM project_people h JOIN project_copies p USING (project_no)
                        WHERE h.phone = :phone
                        ORDER BY p.in_progress DESC, p.started_on DESC, p.project_no LIMIT 1)
                        UNION ALL SELECT '', '', name, company FROM imported_customers WHERE phone = :phone""").param("phone", phone.digits()).query(Registration.class).list().stream()
                .findFirst();
    }

    @Override
    public Set<MobileNumber> copy(ProjectSnapshot project) {
        if (!upsert(project)) {
            return Set.of();
        }
        Set<MobileNumber> changed = new HashSet<>(removePeople(project.projectNo()));
        Map<MobileNumber, Person> people = people(project);
        people.forEach((phone, person) -> insert(project.projectNo(), phone, person));
        changed.addAll(people.keySet());
        return changed;
    }

    @Override
    public Set<MobileNumber> forget(String projectNo) {
        Set<MobileNumber> gone = removePeople(projectNo);
        jdbc.sql("DELETE FROM project_copies WHERE project_no = :no")
                .param("no", projectNo)
                .update();
        return gone;
    }

    private boolean upsert(ProjectSnapshot project) {
        return jdbc.sql("""
                        INSERT INTO project_copies (project_no, version, title, in_progress, started_on, sales_rep)
                        VALUES (:no, :version, :title, :inProgress, :startedOn, :salesRep)
                        ON CONFLICT (project_no) DO UPDATE SET version = excluded.version, title = excluded.title,
                            in_progress = excluded.in_progress, started_on = excluded.started_on,
                            sales_rep = excluded.sales_rep
                        WHERE project_copies.version < excluded.version""")
                        .param("no", project.projectNo())
                        .param("version", project.version())
                        .param("title", project.title())
                        .param("inProgress", project.status() == ProjectStatus.IN_PROGRESS)
                        .param("startedOn", project.startedOn())
                        .param("salesRep", project.salesRep())
                        .update()
                == 1;
    }

    private Set<MobileNumber> removePeople(String projectNo) {
        return jdbc
                .sql("DELETE FROM project_people WHERE project_no = :no RETURNING phone")
                .param("no", projectNo)
                .query(String.class)
                .list()
                .stream()
                .map(MobileNumber::new)
                .collect(Collectors.toSet());
    }

    /** The main customer first: a number that stands twice in a project is his. Numbers nobody can claim are left out. */
    private static Map<MobileNumber, Person> people(ProjectSnapshot project) {
        ProjectSnapshot.MainCustomer main = project.customer();
        Map<MobileNumber, Person> people = new LinkedHashMap<>();
        MobileNumber.parse(main.phone()).ifPresent(phone -> people.put(phone, new Person(main.name(), main.company())));
        for (ProjectSnapshot.Contact contact : project.contacts()) {
            MobileNumber.parse(contact.phone())
                    .ifPresent(phone -> people.putIfAbsent(phone, new Person(contact.name(), main.company())));
        }
        return people;
    }

    private void insert(String projectNo, MobileNumber phone, Person person) {
        jdbc.sql("""
                        INSERT INTO project_people (project_no, phone, name, company)
                        VALUES (:no, :phone, :name, :company)""")
                .param("no", projectNo)
                .param("phone", phone.digits())
                .param("name", person.name())
                .param("company", person.company())
                .update();
    }
}
