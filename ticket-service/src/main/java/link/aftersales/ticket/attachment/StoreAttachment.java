package link.aftersales.ticket.attachment;

import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.attachment.AttachmentStore.Part;
import link.aftersales.ticket.attachment.Attachments.Due;
import link.aftersales.ticket.attachment.Attachments.Facts;
import link.aftersales.ticket.attachment.Pictures.Prepared;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what was fetched: by its content, pictures without their place and with a thumbnail. */
@Service
class StoreAttachment {

    private static final Logger log = LoggerFactory.getLogger(StoreAttachment.class);

    private final Attachments attachments;
    private final AttachmentStore store;
    private final Pictures pictures;
    private final TransactionTemplate transaction;

    StoreAttachment(
            Attachments attachments, AttachmentStore store, Pictures pictures, TransactionTemplate transaction) {
        this.attachments = attachments;
        this.store = store;
        this.pictures = pictures;
        this.transaction = transaction;
    }

    void store(Due due, MediaFile sent, @Nullable String platformsName) {
        if (sent.size() == 0) {
            attachments.fail(due.id(), "empty");
            return;
        }
        String contentType = ContentType.of(sent.beginning(ContentType.BEGINNING));
        String name = due.kind() == MessageKind.FILE ? platformsName : null;
        if (ContentType.isPicture(contentType)) {
            storePicture(due.id(), contentType, sent, name);
        } else {
            keep(due.id(), contentType, name, sent, null);
        }
    }

    private void storePicture(UUID id, String contentType, MediaFile sent, @Nullable String name) {
        try (MediaFile clean = MediaFile.empty();
                MediaFile thumbnail = MediaFile.empty()) {
            switch (pictures.prepare(contentType, sent, clean, thumbnail)) {
                case Prepared.Fit fit -> keep(id, contentType, name, clean, thumbnail.size() > 0 ? thumbnail : null);
                case Prepared.Unfit(String reason) -> {
                    log.info("A {} is kept for saving only: {}", contentType, reason);
                    keep(id, ContentType.UNKNOWN, name, sent, null);
                }
            }
        }
    }

    /** The row first: whoever erases it meanwhile waits for its lock and finds the bytes. */
    private void keep(
            UUID id, String contentType, @Nullable String name, MediaFile original, @Nullable MediaFile thumbnail) {
        transaction.executeWithoutResult(status -> {
            if (attachments.stored(id, new Facts(contentType, original.size(), name))) {
                store.put(id, Part.ORIGINAL, original);
                if (thumbnail != null) {
                    store.put(id, Part.THUMBNAIL, thumbnail);
                }
            }
        });
    }
}
