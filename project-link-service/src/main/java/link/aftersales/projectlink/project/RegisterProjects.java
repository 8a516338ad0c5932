package link.aftersales.projectlink.project;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As {@link RegisterProject} for many projects at once; each number may be among them once. */
@Component
public class RegisterProjects {

    private final Projects projects;
    private final Clock clock;

    RegisterProjects(Projects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** What becomes of each, in their order; stored and told already. */
    @Transactional
    public List<Registered> register(List<? extends Registration> registrations) {
        List<Registered> results = compared(registrations, projects.findAllForChange(numbers(registrations)));
        projects.saveAll(results.stream()
                .filter(result -> !(result instanceof Registered.Unchanged))
                .map(Registered::project)
                .toList());
        return results;
    }

    /** What would become of each. */
    @Transactional(readOnly = true)
    public List<Registered> compare(List<? extends Registration> registrations) {
        return compared(registrations, projects.findAll(numbers(registrations)));
    }

    private static List<ProjectNo> numbers(Collection<? extends Registration> registrations) {
        return registrations.stream().map(Registration::projectNo).toList();
    }

    private List<Registered> compared(List<? extends Registration> registrations, List<Project> known) {
        Map<ProjectNo, Project> byNumber =
                known.stream().collect(Collectors.toMap(Project::projectNo, Function.identity()));
        return registrations.stream()
                .map(registration -> compared(registration, byNumber.get(registration.projectNo())))
                .toList();
    }

    private Registered compared(Registration registration, @Nullable Project before) {
        if (before == null) {
            return new Registered.Created(Project.create(
                    registration.projectNo(),
                    registration.details(null),
                    registration.contacts(List.of()),
                    Today.by(clock)));
        }
        Project after = before.with(registration.details(before.details()), registration.contacts(before.contacts()));
        return after.equals(before) ? new Registered.Unchanged(before) : new Registered.Changed(after);
    }
}
