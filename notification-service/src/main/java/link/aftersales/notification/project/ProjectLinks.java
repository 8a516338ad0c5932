package link.aftersales.notification.project;

import java.util.Optional;
import link.aftersales.contracts.ProjectSnapshot;

/** The links of all projects. */
public interface ProjectLinks {

    /** Keeps the link of a project unless something newer is known of it; answers whether it replaces another link. */
    boolean put(ProjectSnapshot snapshot);

    void remove(String projectNo);

    /** The newest link; empty for a project that is not known. */
    Optional<ProjectLink> newest(String projectNo);
}
