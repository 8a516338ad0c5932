package link.aftersales.sandbox.speed;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** When something was seen of somebody, in microseconds of this machine's clock, which all programs share. */
final class Moments {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, Long> micros = new ConcurrentHashMap<>();

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** The first time counts. */
    void note(String whose, long when) {
        micros.putIfAbsent(whose, when);
    }

    /** Waits until something was seen of all of them. */
    void awaitAll(Stream<String> them) {
        List<String> all = them.toList();
        eventually(
                PATIENCE,
                () -> all.stream().filter(one -> !micros.containsKey(one)).count(),
                late -> late == 0);
    }

    long of(String whose) {
        Long when = micros.get(whose);
        if (when == null) {
            throw new IllegalStateException("Nothing was seen of " + whose);
        }
        return when;
    }
}
