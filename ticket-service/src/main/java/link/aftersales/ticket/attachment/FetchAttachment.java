package link.aftersales.ticket.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import link.aftersales.ticket.attachment.Attachments.Due;
import link.aftersales.ticket.attachment.MediaSource.Fetched;
import org.springframework.stereotype.Service;

/** Fetches the next attachment that is due, keeps it, or puts it off with a growing pause until the platform forgets it. */
@Service
class FetchAttachment {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    /** The platforms keep media for three days (platform facts 1.8.2). */
    private static final Duration KEPT = Duration.ofDays(3);
    /** A program may be ended in the midst of a fetch by others, but not always in the same. */
    private static final int MOST_BEGUN = 3;

    private final Attachments attachments;
    private final List<MediaSource> sources;
    private final StoreAttachment store;
    private final AttachmentLimits limits;
    private final Clock clock;

    FetchAttachment(
            Attachments attachments,
            List<MediaSource> sources,
            StoreAttachment store,
            AttachmentLimits limits,
            Clock clock) {
        this.attachments = attachments;
        this.sources = sources;
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /** Answers whether there was one. */
    boolean fetchNext() {
        var due = attachments.claim(clock.instant(), LEASE);
        due.ifPresent(this::fetchUnlessGone);
        return due.isPresent();
    }

    /** Whatever went wrong again and again, and was never noted because it went wrong, ends here. */
    private void fetchUnlessGone(Due due) {
        if (clock.instant().isAfter(due.sentAt().plus(KEPT).plus(LONGEST_PAUSE))) {
            attachments.fail(due.id(), "given up after three days");
        } else if (due.begun() > MOST_BEGUN) {
            attachments.fail(due.id(), "given up, it ended the program " + MOST_BEGUN + " times");
        } else {
            fetchAndNote(due);
        }
    }

    /** A trouble of which the program lives to tell is no reason to give up early. */
    private void fetchAndNote(Due due) {
        try {
            fetch(due);
        } catch (RuntimeException trouble) {
            putOff(due, trouble.getClass().getSimpleName());
            throw trouble;
        }
    }

    private void fetch(Due due) {
        try (MediaFile sent = MediaFile.empty()) {
            long limit = limits.of(due.kind()).toBytes();
            switch (source(due.origin()).fetch(due.mediaId(), limit, sent)) {
                case Fetched.Whole(var name) -> store.store(due, sent, name);
                case Fetched.TooLarge tooLarge -> attachments.fail(due.id(), tooLarge(due));
                case Fetched.Refused(String reason) -> attachments.fail(due.id(), reason);
                case Fetched.NotNow(String reason) -> putOff(due, reason);
            }
        }
    }

    private MediaSource source(Origin origin) {
        return sources.stream()
                .filter(source -> source.origin() == origin)
                .findFirst()
                .orElseThrow();
    }

    private String tooLarge(Due due) {
        return "larger than " + limits.of(due.kind()).toMegabytes() + " MB";
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
