package link.aftersales.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Threads that do one step after another while there is work, then wait to be woken by a commit in this process. Every
 * second they look by themselves, for what a dead copy left or what has come due. A step that fails is logged and tried
 * again after a pause; its rows decide what is still to do.
 */
public final class Worker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration LOOK_BY_ITSELF = Duration.ofSeconds(1);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);

    private final String name;
    private final int threads;
    private final BooleanSupplier step;
    private final Semaphore woken = new Semaphore(0);
    private final List<Thread> loops = new ArrayList<>();
    private volatile boolean running;

    /** {@code step} answers whether it found work; it opens its own transactions. */
    public Worker(String name, int threads, BooleanSupplier step) {
        this.name = name;
        this.threads = threads;
        this.step = step;
    }

    /** Wakes the worker when the current transaction has committed, or at once outside of one. */
    public void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake();
            }
        });
    }

    /** Wakes the worker now. */
    public void wake() {
        if (woken.availablePermits() < threads) {
            woken.release();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int i = 0; i < threads; i++) {
            loops.add(Thread.ofPlatform().name(name + "-" + i).daemon().start(this::loop));
        }
    }

    /** Lets each thread end its step, but does not wait for ever: its rows are claimed again later. */
    @Override
    public synchronized void stop() {
        running = false;
        woken.release(threads);
        long patience = System.nanoTime() + LAST_STEP.toNanos();
        loops.forEach(loop -> join(loop, Duration.ofNanos(patience - System.nanoTime())));
        loops.clear();
    }

    /** Beside the others: each may have to wait for its last step, and together they have one moment. */
    @Override
    public void stop(Runnable stopped) {
        Thread.ofPlatform().name(name + "-stop").daemon().start(() -> {
            stop();
            stopped.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static void join(Thread loop, Duration patience) {
        try {
            loop.join(patience.isPositive() ? patience : Duration.ofMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        while (running) {
            try {
                if (!step.getAsBoolean()) {
                    woken.tryAcquire(LOOK_BY_ITSELF.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("{} failed and tries again: {}", name, e.getClass().getSimpleName(), e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(LOOK_BY_ITSELF);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
