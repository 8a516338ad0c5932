package link.aftersales.ticket.attachment;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the bytes of attachments are; what is known about them is in {@link Attachments}. An erasure and the end of the
 * retention remove bytes together with that knowledge, so whoever keeps them elsewhere must have them removed there too.
 */
public interface AttachmentStore {

    /** Keeps a part, with the caller's transaction. */
    void put(UUID id, Part part, MediaFile bytes);

    /** A part, read as its reader goes on and never all of it at once. */
    Optional<Stored> open(UUID id, Part part);

    /** What belongs to one attachment. */
    enum Part {
        ORIGINAL,
        THUMBNAIL
    }

    /** The bytes; the stream breaks off with an exception when they are removed meanwhile. */
    record Stored(long size, InputStream bytes) {}
}
