package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
@AutoConfigureObservability(metrics = false)
class TraceTest {

    private final Tracer tracer;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final SampleService.Effects effects;

    TraceTest(Tracer tracer, Outbox outbox, TransactionTemplate transaction, SampleService.Effects effects) {
        this.tracer = tracer;
        this.outbox = outbox;
        this.transaction = transaction;
        this.effects = effects;
    }

    @Test
    void crossesTheOutboxIntoTheHandler() {
        List<String> seen = new CopyOnWriteArrayList<>();
        effects.besides(event ->
                seen.add(Objects.requireNonNull(tracer.currentSpan()).context().traceId()));
        Span request = tracer.nextSpan().name("request").start();

        try (Tracer.SpanInScope scope = tracer.withSpan(request)) {
            transaction.executeWithoutResult(status -> outbox.append("key", Inbound.unfollowed("follower")));
        } finally {
            request.end();
        }

        eventually(() -> assertThat(seen).containsExactly(request.context().traceId()));
    }
}
