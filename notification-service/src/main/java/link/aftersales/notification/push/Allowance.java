package link.aftersales.notification.push;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many messages one receiver may be sent in a short and in a long time. WeCom shows a member 30 in a minute and 1,000
 * in an hour and drops the rest without a word; a robot may speak 20 times a minute (platform facts 3.1.4, 3.4). The times
 * here are longer by the second within which a slot must be used, and by one for the way.
 */
public record Allowance(Limit brief, @Nullable Limit lasting) {

    /** After this a slot is not used any more. */
    static final Duration SLOT_LASTS = Duration.ofSeconds(1);

    static final Allowance MEMBER =
            new Allowance(new Limit(30, Duration.ofSeconds(62)), new Limit(1000, Duration.ofSeconds(3605)));
    static final Allowance ROBOT = new Allowance(new Limit(20, Duration.ofSeconds(62)), null);

    /** So many in any such time. */
    public record Limit(int most, Duration time) {

        /** When it allows another one, if the one that is {@code most} before it was counted then. */
        private Instant freeAt(@Nullable Instant decisive) {
            return decisive == null ? Instant.MIN : decisive.plus(time);
        }
    }

    /**
     * When another one may go: in the past, or later than now. It is told when the 30th and when the 1,000th last one were
     * counted, null where there were fewer.
     */
    public Instant freeAt(@Nullable Instant decisiveBrief, @Nullable Instant decisiveLasting) {
        Instant soon = brief.freeAt(decisiveBrief);
        Instant late = lasting == null ? Instant.MIN : lasting.freeAt(decisiveLasting);
        return soon.isAfter(late) ? soon : late;
    }
}
