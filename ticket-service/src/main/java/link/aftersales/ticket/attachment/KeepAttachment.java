package link.aftersales.ticket.attachment;

import java.time.Clock;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.messaging.Worker;
import link.aftersales.ticket.chat.Chat;
import org.springframework.stereotype.Service;

/** Notes what a customer sent along and has it fetched at once: the platform keeps it for three days only. */
@Service
public class KeepAttachment {

    private final Attachments attachments;
    private final Worker attachmentFetcher;
    private final Clock clock;

    KeepAttachment(Attachments attachments, Worker attachmentFetcher, Clock clock) {
        this.attachments = attachments;
        this.attachmentFetcher = attachmentFetcher;
        this.clock = clock;
    }

    /** Keeps for a request what was sent in a chat, with the caller's transaction. */
    public void keep(Chat chat, UUID requestId, MessageKind kind, String mediaId) {
        attachments.add(UUID.randomUUID(), requestId, Origin.of(chat), kind, mediaId, clock.instant());
        attachmentFetcher.wakeAfterCommit();
    }
}
