package link.aftersales.projectlink.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/** The one link of a project; without a token while it is revoked. Every change of it counts up the version. */
public record ProjectLink(
        @Column("project_link_token") @Nullable LinkToken token,
        @Column("link_version") long version,
        @Column("link_issued_on") LocalDate issuedOn) {

    static ProjectLink first(LocalDate today) {
        return new ProjectLink(LinkToken.create(), 1, today);
    }

    ProjectLink rotated(LocalDate today) {
        return new ProjectLink(LinkToken.create(), version + 1, today);
    }

    ProjectLink revoked() {
        return token == null ? this : new ProjectLink(null, version + 1, issuedOn);
    }
}
