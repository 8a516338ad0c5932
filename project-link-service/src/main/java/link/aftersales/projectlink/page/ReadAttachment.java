package link.aftersales.projectlink.page;

import link.aftersales.projectlink.project.LinkToken;
import org.springframework.stereotype.Component;

/** Opens an attachment for whoever may see the page on which it stands. */
@Component
public class ReadAttachment {

    private final ProjectPages pages;
    private final Attachments attachments;

    ReadAttachment(ProjectPages pages, Attachments attachments) {
        this.pages = pages;
        this.attachments = attachments;
    }

    /** Asks the store only for what the page behind the token shows. */
    public OpenedAttachment read(LinkToken token, WantedAttachment wanted) {
        return pages.shows(token, wanted.ticketNo(), wanted.id())
                ? attachments.open(wanted)
                : new OpenedAttachment.Missing();
    }
}
