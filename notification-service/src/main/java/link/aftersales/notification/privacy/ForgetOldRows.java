package link.aftersales.notification.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Keeps words and rows no longer than the settings say; looks once a minute. */
class ForgetOldRows {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final OldRows rows;
    private final RetentionSettings settings;
    private final Clock clock;
    private Instant next = Instant.MIN;

    ForgetOldRows(OldRows rows, RetentionSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** One step of the worker: a batch of each; answers whether there is more. */
    boolean step() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        rows.forgetSlots();
        rows.forgetStates(before(now, settings.rows()));
        boolean moreWords = rows.forgetWords(before(now, settings.words()));
        boolean moreRows = rows.remove(before(now, settings.rows()));
        next = moreWords || moreRows ? now : now.plus(PAUSE);
        return moreWords || moreRows;
    }

    private static Instant before(Instant now, Period age) {
        return now.atZone(ZoneOffset.UTC).minus(age).toInstant();
    }
}
