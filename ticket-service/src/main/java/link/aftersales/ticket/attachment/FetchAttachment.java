package link.aftersales.ticket.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import link.aftersales.ticket.attachment.Attachments.Content;
import link.aftersales.ticket.attachment.Attachments.Due;
import link.aftersales.ticket.attachment.MediaSource.Fetched;
import org.springframework.stereotype.Service;

/** Fetches the next attachment that is due, keeps it, or puts it off with a growing pause until the platform forgets it. */
@Service
class FetchAttachment {

    private static final long LIMIT = 20L * 1024 * 1024;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    /** The platform keeps media for three days (platform facts 1.8.2). */
    private static final Duration KEPT = Duration.ofDays(3);

    private final Attachments attachments;
    private final MediaSource media;
    private final Clock clock;

    FetchAttachment(Attachments attachments, MediaSource media, Clock clock) {
        this.attachments = attachments;
        this.media = media;
        this.clock = clock;
    }

    /** Answers whether there was one. */
    boolean fetchNext() {
        var due = attachments.claim(clock.instant(), LEASE);
        due.ifPresent(one -> settle(one, media.fetch(one.mediaId(), LIMIT)));
        return due.isPresent();
    }

    private void settle(Due due, Fetched fetched) {
        switch (fetched) {
            case Fetched.Bytes(byte[] bytes) -> keep(due, bytes);
            case Fetched.TooLarge tooLarge -> attachments.fail(due.id(), "larger than 20 MB");
            case Fetched.Refused(String reason) -> attachments.fail(due.id(), reason);
            case Fetched.NotNow(String reason) -> putOff(due, reason);
        }
    }

    private void keep(Due due, byte[] bytes) {
        if (bytes.length == 0) {
            attachments.fail(due.id(), "empty");
        } else {
            attachments.store(due.id(), new Content(ContentType.of(bytes), bytes));
        }
    }

    private void putOff(Due due, String reason) {
        Instant again = clock.instant().plus(pause(due.attempts()));
        if (again.isAfter(due.sentAt().plus(KEPT))) {
            attachments.fail(due.id(), reason + ", given up after three days");
        } else {
            attachments.retry(due.id(), again, reason);
        }
    }

    private static Duration pause(int attempts) {
        Duration doubling = Duration.ofSeconds(1L << Math.min(attempts - 1, 10));
        return doubling.compareTo(LONGEST_PAUSE) < 0 ? doubling : LONGEST_PAUSE;
    }
}
