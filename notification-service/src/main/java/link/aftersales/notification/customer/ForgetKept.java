package link.aftersales.notification.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Keeps nothing for ever: windows that allow nothing any more, and words that their customer never came for; looks once an hour. */
class ForgetKept {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration WINDOWS = Duration.ofDays(3);
    private static final Duration WORDS = Duration.ofDays(30);
    private static final Duration CLOSED = Duration.ofDays(90);

    private final ReplyWindows windows;
    private final Notices notices;
    private final Clock clock;
    private Instant next = Instant.MIN;

    ForgetKept(ReplyWindows windows, Notices notices, Clock clock) {
        this.windows = windows;
        this.notices = notices;
        this.clock = clock;
    }

    boolean step() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        windows.forget(now.minus(WINDOWS), now.minus(CLOSED));
        notices.lapse(now.minus(WORDS));
        next = now.plus(PAUSE);
        return false;
    }
}
