package link.aftersales.projectlink.project;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The addresses under which the outside reaches a project. */
@Component
public class Links {

    private final String base;

    Links(LinkSettings settings) {
        this.base = settings.publicBaseUrl().replaceFirst("/+$", "");
    }

    /** The page of a project; none while its link is revoked. */
    public @Nullable String page(Project project) {
        LinkToken token = project.link().token();
        return token == null ? null : page(token);
    }

    /** The page behind a token. */
    public String page(LinkToken token) {
        return base + "/project/" + token.secret();
    }

    /** A picture, voice or file of a ticket, readable by whoever may open the page. */
    public String attachment(LinkToken token, String ticketNo, String attachmentId) {
        return page(token) + "/attachments/" + ticketNo + "/" + attachmentId;
    }
}
