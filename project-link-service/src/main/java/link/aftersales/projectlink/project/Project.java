package link.aftersales.projectlink.project;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
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

        @Column("project_link_token") LinkToken linkToken,
        long linkVersion) {

    static Project create(ProjectNo projectNo, ProjectDetails details, List<Contact> contacts) {
        return new Project(null, 0, projectNo, details, contacts, LinkToken.create(), 1);
    }

    Project with(ProjectDetails newDetails, List<Contact> newContacts) {
        return new Project(id, version, projectNo, newDetails, newContacts, linkToken, linkVersion);
    }

    /** Spring Data quotes an aggregate that it could not store, and people's data have no place in a log. */
    @Override
    public String toString() {
        return "Project[" + projectNo + "]";
    }
}
