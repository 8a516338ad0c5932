package link.aftersales.projectlink.page;

/** The store of everything that customers sent along. */
public interface Attachments {

    OpenedAttachment open(WantedAttachment wanted);
}
