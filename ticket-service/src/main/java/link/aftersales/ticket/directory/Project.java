package link.aftersales.ticket.directory;

import java.time.LocalDate;
import java.util.Comparator;
import link.aftersales.contracts.ProjectStatus;
import org.jspecify.annotations.Nullable;

/** A project as project-link-service last described it; {@code link} is absent while its page is revoked. */
public record Project(
        String projectNo,
        String title,
        ProjectStatus status,
        int progress,
        LocalDate startedOn,
        String assignedTo,
        String salesRep,
        @Nullable String link,
        long linkVersion) {

    /** In progress before all others, the most recently started first. */
    public static final Comparator<Project> BEST_FIRST = Comparator.comparing(Project::inProgress)
            .thenComparing(Project::startedOn)
            .thenComparing(Project::projectNo)
            .reversed();

    /** Whether it takes new requests by preference. */
    public boolean inProgress() {
        return status == ProjectStatus.IN_PROGRESS;
    }
}
