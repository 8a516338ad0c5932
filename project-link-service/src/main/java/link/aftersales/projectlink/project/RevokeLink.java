package link.aftersales.projectlink.project;

import java.time.Clock;
import java.util.Optional;
import link.aftersales.projectlink.project.LinkChange.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the link of a project away until it is given a new one. */
@Component
public class RevokeLink {

    private final Projects projects;
    private final LinkLog log;
    private final Clock clock;

    RevokeLink(Projects projects, LinkLog log, Clock clock) {
        this.projects = projects;
        this.log = log;
        this.clock = clock;
    }

    /** Answers whether there is such a project; one that has no link any more stays as it is. */
    @Transactional
    public boolean revoke(ProjectNo projectNo, ByWhom byWhom) {
        Optional<Project> known = projects.findForChange(projectNo);
        known.filter(project -> project.link().token() != null).ifPresent(project -> revoke(project, byWhom));
        return known.isPresent();
    }

    private void revoke(Project project, ByWhom byWhom) {
        Project revoked = projects.save(project.withoutLink());
        log.add(new LinkChange(
                project.projectNo(),
                clock.instant(),
                Kind.REVOKED,
                byWhom,
                revoked.link().version()));
    }
}
