package link.aftersales.projectlink.project;

import java.time.Clock;
import java.util.Optional;
import link.aftersales.projectlink.project.LinkChange.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a project a new link; the one before opens nothing from then on. */
@Component
public class RotateLink {

    private final Projects projects;
    private final LinkLog log;
    private final Clock clock;

    RotateLink(Projects projects, LinkLog log, Clock clock) {
        this.projects = projects;
        this.log = log;
        this.clock = clock;
    }

    /** Empty where there is no such project. */
    @Transactional
    public Optional<Project> rotate(ProjectNo projectNo, ByWhom byWhom) {
        Optional<Project> rotated = projects.findForChange(projectNo)
                .map(project -> project.withNewLink(Today.by(clock)))
                .map(projects::save);
        rotated.ifPresent(project -> log.add(new LinkChange(
                projectNo, clock.instant(), Kind.ROTATED, byWhom, project.link().version())));
        return rotated;
    }
}
