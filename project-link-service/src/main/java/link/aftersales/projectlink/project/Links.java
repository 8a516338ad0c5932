package link.aftersales.projectlink.project;

import org.springframework.stereotype.Component;

/** The addresses under which the outside reaches a project. */
@Component
public class Links {

    private final String base;

    Links(LinkSettings settings) {
        this.base = settings.publicBaseUrl().replaceFirst("/+$", "");
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
