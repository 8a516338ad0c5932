package link.aftersales.gateway.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** All parts, asked at the same time; whoever asks often gets the answer of the last second. */
final class Parts {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final List<Part> parts;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable CompletableFuture<Health> last;
    private Instant askedAt = Instant.MIN;

    Parts(List<Part> parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    Health health() {
        return current().join();
    }

    private synchronized CompletableFuture<Health> current() {
        Instant now = clock.instant();
        CompletableFuture<Health> known = last;
        if (known == null || known.isDone() && now.isAfter(askedAt.plus(FRESH))) {
            askedAt = now;
            known = CompletableFuture.supplyAsync(this::ask, threads);
            last = known;
        }
        return known;
    }

    private Health ask() {
        Map<String, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
        parts.forEach(part -> asked.put(part.name(), CompletableFuture.supplyAsync(part::up, threads)));
        Map<String, Boolean> answers = new LinkedHashMap<>();
        asked.forEach((name, answer) -> answers.put(name, answer.join()));
        return Health.of(answers);
    }
}
