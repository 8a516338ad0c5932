package link.aftersales.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import link.aftersales.messaging.Worker;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** A database that is away holds up the last step of every worker: a program with many of them still ends in time. */
class WorkersStopTogetherTest {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int WORKERS = 8;

    private final CountDownLatch begun = new CountDownLatch(WORKERS);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void manyWorkersInALongStepAreStoppedInTheTimeOfFew() throws InterruptedException {
        GenericApplicationContext program = new GenericApplicationContext();
        IntStream.range(0, WORKERS)
                .forEach(each -> program.registerBean("worker-" + each, Worker.class, () -> slow(each)));
        program.refresh();
        begun.await();

        long from = System.nanoTime();
        program.close();

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(STEP.multipliedBy(4));
    }

    private Worker slow(int number) {
        return new Worker("slow-" + number, 1, () -> {
            begun.countDown();
            return waited();
        });
    }

    private boolean waited() {
        try {
            return never.await(STEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
