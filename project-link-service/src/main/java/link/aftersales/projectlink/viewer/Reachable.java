package link.aftersales.projectlink.viewer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Remembers in this copy of the service when WeCom did not answer. */
@Component
class Reachable {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile Instant again = Instant.MIN;

    Reachable(Clock clock) {
        this.clock = clock;
    }

    boolean now() {
        return !clock.instant().isBefore(again);
    }

    void answered() {
        again = Instant.MIN;
    }

    void failed() {
        again = clock.instant().plus(PAUSE);
    }
}
