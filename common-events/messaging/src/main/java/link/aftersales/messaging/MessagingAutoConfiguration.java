package link.aftersales.messaging;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** What every program that speaks events needs, with or without a database. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.tracing.BraveAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.tracing.NoopTracerAutoConfiguration"
        })
class MessagingAutoConfiguration {

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    TraceContext traceContext(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new TraceContext(tracer.getIfAvailable(), propagator.getIfAvailable());
    }

    @Bean
    EventRecords eventRecords(Environment environment, EventCodec codec, TraceContext trace) {
        return new EventRecords(environment.getRequiredProperty("spring.application.name"), codec, trace);
    }

    @Bean
    EventsHealth eventsHealthIndicator(ObjectProvider<EventsPart> parts) {
        return new EventsHealth(parts.orderedStream().toList());
    }
}
