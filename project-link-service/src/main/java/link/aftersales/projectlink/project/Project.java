package link.aftersales.projectlink.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A project with its one link; the link stays while the details change. */
@Table("projects")
public record Project(
        @Id @Nullable Long id,
        @Version long version,
        ProjectNo projectNo,
        @Embedded.Empty ProjectDetails details,

        @MappedCollection(idColumn = "project_id", keyColumn = "position")
        List<Contact> contacts,

        @Embedded.Empty ProjectLink link) {

    static Project create(ProjectNo projectNo, ProjectDetails details, List<Contact> contacts, LocalDate today) {
        return new Project(null, 0, projectNo, details, contacts, ProjectLink.first(today));
    }

    Project with(ProjectDetails newDetails, List<Contact> newContacts) {
        return new Project(id, version, projectNo, newDetails, newContacts, link);
    }

    Project withNewLink(LocalDate today) {
        return new Project(id, version, projectNo, details, contacts, link.rotated(today));
    }

    Project withoutLink() {
        return new Project(id, version, projectNo, details, contacts, link.revoked());
    }

    /** Whether it ended before that day, and so did all that happened to its link. */
    boolean isOver(LocalDate day) {
        LocalDate ended = details.endedOn();
        return link.token() != null
                && ended != null
                && ended.isBefore(day)
                && link.issuedOn().isBefore(day);
    }

    /** Spring Data quotes an aggregate that it could not store, and people's data have no place in a log. */
    @Override
    public String toString() {
        return "Project[" + projectNo + "]";
    }
}
