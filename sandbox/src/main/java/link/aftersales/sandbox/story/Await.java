package link.aftersales.sandbox.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks again and again until there is an answer or the patience is over. */
record Await(Duration patience) {

    private static final long PAUSE_MILLIS = 50;

    /** Returns the first answer; the other supplier tells what there was to see when none came. */
    <T> T until(String awaited, Supplier<Optional<T>> question, Supplier<String> seen) throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        Optional<T> answer = question.get();
        while (answer.isEmpty()) {
            if (Instant.now().isAfter(deadline)) {
                throw new NotSeen(awaited, seen.get());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            answer = question.get();
        }
        return answer.get();
    }
}
