package link.aftersales.http.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import link.aftersales.contracts.text.CheckText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at everything side by side; what does not answer soon, or fails, is unknown and holds up nothing. */
final class SelfCheck {

    private static final Logger log = LoggerFactory.getLogger(SelfCheck.class);

    private final List<Check> checks;
    private final Duration patience;

    SelfCheck(List<Check> checks, Duration patience) {
        this.checks = List.copyOf(checks);
        this.patience = patience;
    }

    /** In the order of the checks. */
    List<CheckLine> look() {
        Executor threads = task -> Thread.ofVirtual().name("self-check").start(task);
        List<CompletableFuture<CheckLine>> looking = checks.stream()
                .map(check -> CompletableFuture.supplyAsync(check::look, threads)
                        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                        .exceptionally(failure -> unanswered(check, failure)))
                .toList();
        return looking.stream().map(CompletableFuture::join).toList();
    }

    private static CheckLine unanswered(Check check, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        log.warn("Check {} does not answer: {}", check.name(), cause.getClass().getSimpleName());
        return CheckLine.named(check.name(), CheckText.CHECK_UNANSWERED, Map.of());
    }
}
