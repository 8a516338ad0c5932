package link.aftersales.gateway.callbacks.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import link.aftersales.gateway.callbacks.Channel;
import link.aftersales.gateway.callbacks.Reading;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import link.aftersales.gateway.callbacks.Reading.Unknown;
import link.aftersales.gateway.callbacks.Refusal;

/** What became of one platform's callbacks, counted and timed by outcome. */
final class CallbackMeters {

    private static final Duration[] BUCKETS = Stream.of(2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Map<Refusal, Timer> refused = new EnumMap<>(Refusal.class);
    private final Timer taken;
    private final Timer acknowledged;
    private final Timer unknown;
    private final Timer verified;
    private final Counter gone;
    private final QuietLog log;

    CallbackMeters(Channel channel, MeterRegistry meters, QuietLog log) {
        String name = channel.name().toLowerCase(Locale.ROOT);
        this.taken = timer(meters, name, "taken");
        this.acknowledged = Timer.builder("gateway.callbacks.acknowledged")
                .description("From the first byte of a callback to its answer after Kafka has taken it")
                .tag("channel", name)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
        this.unknown = timer(meters, name, "unknown");
        this.verified = timer(meters, name, "verified");
        for (Refusal refusal : Refusal.values()) {
            refused.put(refusal, timer(meters, name, refusal.name().toLowerCase(Locale.ROOT)));
        }
        this.gone = Counter.builder("gateway.callbacks.gone")
                .description("Callers that were gone before their answer")
                .tag("channel", name)
                .register(meters);
        this.log = log;
    }

    void taken(Reading reading, long start) {
        switch (reading) {
            case Inbound inbound -> {
                record(taken, start);
                record(acknowledged, start);
            }
            case Unknown event -> {
                record(unknown, start);
                log.unknown(event.type());
            }
        }
    }

    void verified(long start) {
        record(verified, start);
    }

    void refused(Refusal refusal, long start) {
        record(refused.getOrDefault(refusal, unknown), start);
        log.refused(refusal);
    }

    void unexpected(Throwable bug) {
        log.unexpected(bug);
    }

    void gone() {
        gone.increment();
    }

    private static void record(Timer timer, long start) {
        timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private static Timer timer(MeterRegistry meters, String channel, String outcome) {
        return Timer.builder("gateway.callbacks")
                .description("Callbacks from their first byte to their answer")
                .tag("channel", channel)
                .tag("outcome", outcome)
                .register(meters);
    }
}
