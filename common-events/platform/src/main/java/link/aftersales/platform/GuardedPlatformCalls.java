package link.aftersales.platform;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import link.aftersales.platform.Answer.Done;
import link.aftersales.platform.Answer.Refused;
import link.aftersales.platform.Answer.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The calls to one platform: bulkhead outside, so that a full one says nothing about the platform, breaker inside. Each kind
 * of call has a breaker of its own, so that one API that hangs stops no other.
 */
final class GuardedPlatformCalls implements PlatformCalls {

    private static final Logger log = LoggerFactory.getLogger(GuardedPlatformCalls.class);

    private final String platform;
    private final Duration patience;
    private final Bulkhead bulkhead;
    private final CircuitBreakerRegistry breakers;
    private final CircuitBreakerConfig breaking;
    private final MeterRegistry meters;
    private final ApplicationEventPublisher publisher;
    private final LastAnswers lastAnswers;
    private final Map<String, CircuitBreaker> known = new ConcurrentHashMap<>();

    GuardedPlatformCalls(
            String platform,
            Duration patience,
            CircuitBreakerRegistry breakers,
            BulkheadRegistry bulkheads,
            MeterRegistry meters,
            ApplicationEventPublisher publisher,
            LastAnswers lastAnswers) {
        this.platform = platform;
        this.patience = patience;
        this.bulkhead = bulkheads.bulkhead(platform);
        this.breakers = breakers;
        this.breaking = breakers.circuitBreaker(platform).getCircuitBreakerConfig();
        this.meters = meters;
        this.publisher = publisher;
        this.lastAnswers = lastAnswers;
    }

    @Override
    public <T> Answer<T> call(String operation, Callable<T> call) {
        Timer.Sample sample = Timer.start(meters);
        Answer<T> answer = guarded(known.computeIfAbsent(operation, this::breaker), call);
        sample.stop(meters.timer(
                "platform.calls", "platform", platform, "operation", operation, "outcome", outcome(answer)));
        tell(operation, answer);
        lastAnswers.keep(operation, answer);
        return answer;
    }

    private CircuitBreaker breaker(String operation) {
        CircuitBreaker breaker = breakers.circuitBreaker(platform + "." + operation, breaking);
        breaker.getEventPublisher().onStateTransition(event -> passOn(operation, event.getStateTransition()));
        return breaker;
    }

    private <T> Answer<T> guarded(CircuitBreaker breaker, Callable<T> call) {
        try {
            return bulkhead.executeSupplier(() -> breaker.executeSupplier(() -> answer(call)));
        } catch (CallNotPermittedException e) {
            return Unavailable.notTried("breaker open");
        } catch (BulkheadFullException e) {
            return Unavailable.notTried("too many calls at once");
        }
    }

    /** WxJava reports a broken answer by whatever its parsers throw, hence all exceptions. */
    private <T> Answer<T> answer(Callable<T> call) {
        try (Deadline deadline = Deadline.in(patience)) {
            return new Done<>(call.call());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unavailable<>("interrupted", true);
        } catch (Exception e) {
            return Failures.sort(e);
        }
    }

    private <T> void tell(String operation, Answer<T> answer) {
        switch (answer) {
            case Done<T> done -> log.debug("{} {} done", platform, operation);
            case Refused<T> refused -> log.info("{} {} refused: errcode {}", platform, operation, refused.errcode());
            case Unavailable<T> away ->
                log.atLevel(away.notTried() ? Level.DEBUG : Level.WARN)
                        .log("{} {} unavailable: {}", platform, operation, away.why());
        }
    }

    private void passOn(String operation, StateTransition transition) {
        log.warn("{} {} breaker: {}", platform, operation, transition);
        if (transition.getToState() == CircuitBreaker.State.CLOSED) {
            publisher.publishEvent(new PlatformRecovered(platform));
        }
    }

    private static String outcome(Answer<?> answer) {
        return switch (answer) {
            case Done<?> done -> "done";
            case Refused<?> refused -> "refused";
            case Unavailable<?> away -> away.notTried() ? "not_tried" : "unavailable";
        };
    }
}
