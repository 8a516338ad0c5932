package link.aftersales.projectlink.project;

import java.util.List;

/** What was done to links, by whom and when; only ever added to. */
public interface LinkLog {

    void add(LinkChange change);

    /** Of one project, the newest first, at most a hundred. */
    List<LinkChange> of(ProjectNo projectNo);
}
