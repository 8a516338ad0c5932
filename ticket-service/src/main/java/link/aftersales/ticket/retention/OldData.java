package link.aftersales.ticket.retention;

import java.time.Instant;

/** What has been kept long enough; each forgets some of it and answers how much. */
public interface OldData {

    /** Words of customers, and chats in which nothing was said since. */
    int forgetDialogues(Instant before);

    /** What was said in 微信客服 before anybody listened, and visitors of whom the platform told long ago. */
    int forgetVisitors(Instant before);

    /** Words of those who were not verified, and questions and offers that were not answered. */
    int forgetWaitingWords(Instant before);

    /** What was sent along with words that never became a ticket. */
    int forgetUnfiledAttachments(Instant before);

    /** The bytes of what belongs to tickets that were closed before. */
    int emptyAttachmentsOfClosedTickets(Instant before);
}
