package link.aftersales.projectlink.project;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets one more person belong to a project whom staff told to be of it. */
@Component
public class AddContact {

    private final Projects projects;

    AddContact(Projects projects) {
        this.projects = projects;
    }

    /** Adds with the caller's transaction; does nothing where the number is known, or the project is not. */
    public void add(ProjectNo projectNo, Contact contact) {
        projects.findForChange(projectNo)
                .filter(project -> !knows(project, contact.phone()))
                .map(project -> project.with(
                        project.details(),
                        Stream.concat(project.contacts().stream(), Stream.of(contact))
                                .toList()))
                .ifPresent(projects::save);
    }

    private static boolean knows(Project project, String phone) {
        return project.details().customer().phone().equals(phone)
                || project.contacts().stream()
                        .anyMatch(contact -> contact.phone().equals(phone));
    }
}
