package link.aftersales.projectlink.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** Keeps views no longer than the settings say; looks once an hour. */
class ForgetOldViews {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Views views;
    private final Period kept;
    private final Clock clock;
    private Instant next = Instant.MIN;

    ForgetOldViews(Views views, Period kept, Clock clock) {
        this.views = views;
        this.kept = kept;
        this.clock = clock;
    }

    /** One step of the worker; answers whether there is more. */
    boolean step() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        boolean more = views.remove(now.atZone(ZoneOffset.UTC).minus(kept).toInstant());
        next = more ? now : now.plus(PAUSE);
        return more;
    }
}
