package link.aftersales.projectlink.page;

import java.util.Optional;
import link.aftersales.projectlink.project.LinkToken;

/** The pages of all projects by their tokens. */
public interface ProjectPages {

    Optional<ProjectPage> find(LinkToken token);

    /** Whether the page behind the token has a ticket with this attachment. */
    boolean shows(LinkToken token, String ticketNo, String attachmentId);
}
