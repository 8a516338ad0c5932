package link.aftersales.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators see of the outbox. */
final class RelayMetrics {

    private static final Logger log = LoggerFactory.getLogger(RelayMetrics.class);

    private final Counter sent;
    private final Counter errors;
    private volatile long waiting;
    private volatile Duration age = Duration.ZERO;

    RelayMetrics(MeterRegistry registry) {
        sent = Counter.builder("outbox.sent")
                .description("Events that Kafka acknowledged")
                .register(registry);
        errors = Counter.builder("outbox.relay.errors")
                .description("Attempts of the relay that failed")
                .register(registry);
        Gauge.builder("outbox.waiting", this, metrics -> metrics.waiting)
                .description("Waiting events, counted up to 10000")
                .register(registry);
        TimeGauge.builder("outbox.age", this, TimeUnit.MILLISECONDS, metrics -> metrics.age.toMillis())
                .description("How long the oldest event has been waiting")
                .register(registry);
    }

    void sent(int events) {
        sent.increment(events);
    }

    void waiting(long events, Duration oldest) {
        waiting = events;
        age = oldest;
    }

    void failed(Throwable failure) {
        errors.increment();
        log.warn("The outbox cannot be relayed and is tried again: {}", failure.toString());
    }
}
