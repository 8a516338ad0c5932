package link.aftersales.projectlink.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All projects of the company. */
public interface Projects {

    Optional<Project> find(ProjectNo projectNo);

    /** Finds a project to change it; until the end of the transaction nobody else changes or creates that number. */
    Optional<Project> findForChange(ProjectNo projectNo);

    /** Stores a project and tells everybody its new state; answers it with its new version. */
    Project save(Project project);

    /** Those that have a link though they ended before that day, their links are from before it, and so are their tickets. */
    List<ProjectNo> over(LocalDate day, int most);

    /** A page of all projects, the newest first. */
    List<Project> list(int page, int size);

    long count();
}
