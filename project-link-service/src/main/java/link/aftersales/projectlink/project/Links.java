package link.aftersales.projectlink.project;

import java.net.URI;
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

    /** Something else of ours, such as {@code /oauth/wecom}. */
    public String at(String path) {
        return base + path;
    }

    /** The same as browsers ask for it, without the server's name. */
    public String path(String path) {
        return URI.create(base + path).getRawPath();
    }

    /** Whether the outside reaches us by https. */
    public boolean secure() {
        return base.startsWith("https:");
    }

    /** A picture, voice or file of a ticket, readable by whoever may open the page. */
    public String attachment(LinkToken token, String ticketNo, String attachmentId) {
        return page(token) + "/attachments/" + ticketNo + "/" + attachmentId;
    }
}
