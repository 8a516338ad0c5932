package link.aftersales.ticket.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import org.jspecify.annotations.Nullable;

/** Everything that customers sent along; belongs to a request first and to its ticket later. */
public interface Attachments {

    /** Notes something to be fetched. */
    void add(UUID id, UUID requestId, Origin origin, MessageKind kind, String mediaId, Instant at);

    /** Files what belongs to a request under its ticket and answers it in the order of sending. */
    List<Attachment> file(UUID requestId, String ticketNo);

    /** Forgets what belongs to a request that was not submitted. */
    void discard(UUID requestId);

    /** Gives what belongs to a request that was not submitted to another one. */
    void move(UUID from, UUID to);

    /** A ticket's attachments in the order of sending. */
    List<Attachment> of(String ticketNo);

    /** Takes the next one that is due; nobody else gets it before {@code lease} is over. */
    Optional<Due> claim(Instant now, Duration lease);

    /** Notes what came; answers false when nobody waits for it any more. Its bytes go to the {@link AttachmentStore}. */
    boolean stored(UUID id, Facts facts);

    /** Puts a fetch off. */
    void retry(UUID id, Instant at, String reason);

    /** Gives a fetch up. */
    void fail(UUID id, String reason);

    /** What is known of a ticket's attachment, once it is here. */
    Optional<Kept> kept(String ticketNo, UUID id);

    /**
     * One to be fetched: for how long it has been waiting, how often it was tried, and how often in a row that began without
     * an end, both with this time.
     */
    record Due(UUID id, Origin origin, MessageKind kind, String mediaId, Instant sentAt, int attempts, int begun) {}

    /** What something is by its own witness, and how its sender called it. */
    record Facts(String contentType, long size, @Nullable String fileName) {}

    /** One that can be read; {@code number} counts a ticket's attachments from 1. */
    record Kept(
            MessageKind kind, String contentType, @Nullable String fileName, int number) {}
}
