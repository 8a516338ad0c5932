package link.aftersales.projectlink.page;

import java.util.Optional;
import link.aftersales.projectlink.project.LinkToken;

/** Knows who looks at a page. */
public interface Viewers {

    /** Empty for everybody of whom only the link is known; {@code session} is what his browser kept of an earlier proof. */
    Optional<Viewer> find(String session, LinkToken token, ProjectPage page);
}
