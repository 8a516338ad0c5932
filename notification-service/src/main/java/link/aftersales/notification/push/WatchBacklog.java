package link.aftersales.notification.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks every ten seconds how long the oldest delivery has waited, shows it as a metric and calls the operators when it is long. */
@Component
class WatchBacklog {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Backlog backlog;
    private final Alarms alarms;
    private final DeliveryMeters meters;
    private final Clock clock;
    private Instant next = Instant.MIN;

    WatchBacklog(Backlog backlog, Alarms alarms, DeliveryMeters meters, Clock clock) {
        this.backlog = backlog;
        this.alarms = alarms;
        this.meters = meters;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        Map<Channel, Duration> oldest = backlog.oldest();
        for (Channel channel : Channel.values()) {
            Duration age = oldest.getOrDefault(channel, Duration.ZERO);
            meters.oldestWaits(channel, age);
            if (age.compareTo(LONG) > 0) {
                alarms.waiting(channel, age);
            }
        }
    }
}
