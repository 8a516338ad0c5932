package link.aftersales.gateway.routes;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.stream.Stream;

/** One bulkhead for each service, and one for the console: pages and APIs can fill theirs, never the room for callbacks. */
final class Bulkheads {

    static final String CONSOLE = "console";

    private final BulkheadRegistry registry;

    Bulkheads(RouteSettings settings, Set<String> services, MeterRegistry meters) {
        this.registry = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(settings.concurrent())
                .maxWaitDuration(settings.patience())
                .build());
        Stream.concat(services.stream(), Stream.of(CONSOLE))
                .forEach(service -> Gauge.builder("gateway.bulkhead.available", of(service), Bulkheads::available)
                        .description("Requests that this service may still get at this moment")
                        .tag("service", service)
                        .register(meters));
    }

    Bulkhead of(String service) {
        return registry.bulkhead(service);
    }

    private static int available(Bulkhead bulkhead) {
        return bulkhead.getMetrics().getAvailableConcurrentCalls();
    }
}
