package link.aftersales.messaging.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What operators see of the inbox. */
final class InboxMetrics {

    private final Counter handled;
    private final Counter repeated;
    private final Counter unknown;
    private final Counter deadLetters;

    InboxMetrics(MeterRegistry registry) {
        handled = events("handled", registry);
        repeated = events("repeated", registry);
        unknown = events("unknown", registry);
        deadLetters = Counter.builder("inbox.dead.letters")
                .description("Records that were put aside after their last try")
                .register(registry);
    }

    /** Counts attempts: a poll that is done again is counted again. */
    void seen(int handledEvents, int repeatedEvents, int unknownEvents) {
        handled.increment(handledEvents);
        repeated.increment(repeatedEvents);
        unknown.increment(unknownEvents);
    }

    void deadLetter() {
        deadLetters.increment();
    }

    private static Counter events(String outcome, MeterRegistry registry) {
        return Counter.builder("inbox.events")
                .description("Events that came, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
