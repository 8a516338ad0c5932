package link.aftersales.ticket.attachment;

import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.attachment.AttachmentStore.Part;
import link.aftersales.ticket.attachment.AttachmentStore.Stored;
import link.aftersales.ticket.attachment.Attachments.Kept;
import org.springframework.stereotype.Service;

/** Opens a ticket's attachment, or what stands for it where it is only hinted at. */
@Service
public class ReadAttachment {

    private static final String THUMBNAIL = "image/jpeg";

    private final Attachments attachments;
    private final AttachmentStore store;

    ReadAttachment(Attachments attachments, AttachmentStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    /** All of it, under a name to save it by. */
    public Optional<Opened> read(String ticketNo, UUID id) {
        return attachments.kept(ticketNo, id).flatMap(kept -> store.open(id, Part.ORIGINAL)
                .map(stored -> opened(ticketNo, kept, stored)));
    }

    /** A small picture of it; of one that has none the picture itself. */
    public Optional<Opened> readThumbnail(String ticketNo, UUID id) {
        return attachments.kept(ticketNo, id).flatMap(kept -> store.open(id, Part.THUMBNAIL)
                .map(stored -> new Opened(THUMBNAIL, fileName(ticketNo, kept, THUMBNAIL), stored))
                .or(() -> ContentType.isPicture(kept.contentType()) ? read(ticketNo, id) : Optional.empty()));
    }

    private static Opened opened(String ticketNo, Kept kept, Stored stored) {
        return new Opened(kept.contentType(), fileName(ticketNo, kept, kept.contentType()), stored);
    }

    private static String fileName(String ticketNo, Kept kept, String contentType) {
        return kept.kind() == MessageKind.FILE && kept.fileName() != null
                ? FileName.safe(kept.fileName())
                : ticketNo + "-" + kept.number() + ContentType.suffix(contentType);
    }

    /** What can be read, and how it is called. */
    public record Opened(String contentType, String fileName, Stored content) {}
}
