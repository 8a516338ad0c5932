package link.aftersales.projectlink.project;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a project from the office: creates it with its link, or replaces what is known about it. */
@Component
public class RegisterProject {

    private final Projects projects;
    private final Clock clock;

    RegisterProject(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** {@code contacts} absent leaves those that are known. */
    @Transactional
    public Registered register(ProjectNo projectNo, ProjectDetails details, @Nullable List<Contact> contacts) {
        Optional<Project> known = projects.findForChange(projectNo);
        if (known.isEmpty()) {
            List<Contact> first = contacts == null ? List.of() : contacts;
            return new Registered.Created(projects.save(Project.create(projectNo, details, first, Today.by(clock))));
        }
        Project before = known.get();
        Project after = before.with(details, contacts == null ? before.contacts() : contacts);
        return after.equals(before) ? new Registered.Unchanged(before) : new Registered.Changed(projects.save(after));
    }
}
