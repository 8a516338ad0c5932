package link.aftersales.ticket.attachment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;

/** Everything that customers sent along; belongs to a request first and to its ticket later. */
public interface Attachments {

    /** Notes something to be fetched. */
    void add(UUID id, UUID requestId, MessageKind kind, String mediaId, Instant at);

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

    void store(UUID id, Content content);

    /** Puts a fetch off. */
    void retry(UUID id, Instant at, String reason);

    /** Gives a fetch up. */
    void fail(UUID id, String reason);

    /** The bytes of a ticket's attachment, once they are here. */
    Optional<Content> content(String ticketNo, UUID id);

    /** One to be fetched: for how long it has been waiting and how often it was tried, this time included. */
    record Due(UUID id, String mediaId, Instant sentAt, int attempts) {}

    /** The bytes and what they are by their own witness. */
    record Content(String contentType, byte[] bytes) {}
}
