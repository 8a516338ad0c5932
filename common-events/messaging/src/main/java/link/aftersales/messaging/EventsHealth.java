package link.aftersales.messaging;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Ready when the topics are there and every listener takes events. */
final class EventsHealth implements HealthIndicator {

    private final List<EventsPart> parts;

    EventsHealth(List<EventsPart> parts) {
        this.parts = parts;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (EventsPart part : parts) {
            if (!part.ready()) {
                health.outOfService();
            }
            health.withDetail(part.name(), part.ready() ? "ready" : "not yet");
        }
        return health.build();
    }
}
