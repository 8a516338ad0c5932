package link.aftersales.projectlink.project;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All projects of the company. */
public interface Projects {

    Optional<Project> find(ProjectNo projectNo);

    /** Finds a project to change it; until the end of the transaction nobody else changes or creates that number. */
    Optional<Project> findForChange(ProjectNo projectNo);

    /** Those of these numbers that are known. */
    List<Project> findAll(Collection<ProjectNo> projectNos);

    /** The same to change them; until the end of the transaction nobody else changes or creates one of these numbers. */
    List<Project> findAllForChange(Collection<ProjectNo> projectNos);

    /** Stores many projects and tells everybody their new states, in fewer steps than one after the other. */
    void saveAll(Collection<Project> projects);

    /** Stores a project and tells everybody its new state; answers it with its new version. */
    Project save(Project project);

    /** Those that have a link though they ended before that day, their links are from before it, and so are their tickets. */
    List<ProjectNo> over(LocalDate day, int most);

    /** A page of those that are looked for, the newest first. */
    List<Project> list(ProjectFilter filter, int limit, long offset);

    /** How many are looked for. */
    long count(ProjectFilter filter);
}
