package link.aftersales.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the trace of a request through the outbox into the handlers of other services. Without a tracer it does nothing. */
public final class TraceContext {

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    /** Both come from Micrometer Tracing when the application has it. */
    public TraceContext(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The {@code traceparent} of the current span, null outside of one. */
    public @Nullable String current() {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null || propagator == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, Map::put);
        return carrier.get(WireHeaders.TRACEPARENT);
    }

    /** Does the work in a span that continues {@code traceparent}, or in a new trace without one. */
    public void continued(@Nullable String traceparent, String name, Runnable work) {
        if (tracer == null || propagator == null) {
            work.run();
            return;
        }
        Map<String, String> carrier = traceparent == null ? Map.of() : Map.of(WireHeaders.TRACEPARENT, traceparent);
        Span span = propagator.extract(carrier, Map::get).name(name).start();
        try (Tracer.SpanInScope scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
