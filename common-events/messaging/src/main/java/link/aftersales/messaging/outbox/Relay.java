package link.aftersales.messaging.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that empty lanes when a commit in this process woke them. A lane that another copy holds is tried again at
 * once; each second it looks for what a dead copy left.
 */
final class Relay implements SmartLifecycle {

    private static final int THREADS = 4;
    private static final int COUNTED = 10_000;
    private static final Duration LOCKED_LANE = Duration.ofMillis(5);
    private static final Duration LONG_LOCKED_LANE = Duration.ofMillis(250);
    private static final Duration FAILED_LANE = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final LaneQueue lanes;
    private final LaneRelay laneRelay;
    private final OutboxRows rows;
    private final RelayMetrics metrics;
    private final Clock clock;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLongArray lockedPause = new AtomicLongArray(Lanes.COUNT);
    private volatile @Nullable ScheduledExecutorService timer;
    private volatile boolean running;

    Relay(LaneQueue lanes, LaneRelay laneRelay, OutboxRows rows, RelayMetrics metrics, Clock clock) {
        this.lanes = lanes;
        this.laneRelay = laneRelay;
        this.rows = rows;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService everySecond = Executors.newSingleThreadScheduledExecutor(Relay::daemon);
        everySecond.scheduleWithFixedDelay(this::poll, 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
        timer = everySecond;
        running = true;
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().name("outbox-" + i).daemon().start(this::loop));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (timer != null) {
            timer.shutdownNow();
        }
        threads.forEach(thread -> lanes.stopOne());
        Instant patience = Instant.now(clock).plus(FAREWELL);
        threads.forEach(thread -> join(thread, Duration.between(Instant.now(clock), patience)));
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before and stops after everything that appends. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void loop() {
        try {
            for (int lane = lanes.take(); lane >= 0; lane = lanes.take()) {
                relay(lane);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relay(int lane) {
        LaneRelay.Outcome outcome = LaneRelay.Outcome.FAILED;
        try {
            outcome = laneRelay.relay(lane);
        } catch (RuntimeException e) {
            metrics.failed(e);
        }
        lanes.done(lane);
        if (outcome != LaneRelay.Outcome.LOCKED) {
            lockedPause.set(lane, 0);
        }
        switch (outcome) {
            case EMPTY -> {}
            case MORE -> lanes.wake(lane);
            case LOCKED -> wakeLater(lane, nextLockedPause(lane));
            case FAILED -> wakeLater(lane, FAILED_LANE);
        }
    }

    /** Soon, because a lane is held for milliseconds; ever later when its holder waits for Kafka. */
    private Duration nextLockedPause(int lane) {
        return Duration.ofMillis(lockedPause.updateAndGet(
                lane, before -> Math.clamp(before * 2, LOCKED_LANE.toMillis(), LONG_LOCKED_LANE.toMillis())));
    }

    private void wakeLater(int lane, Duration pause) {
        ScheduledExecutorService later = timer;
        if (later != null && !later.isShutdown()) {
            later.schedule(() -> lanes.wake(lane), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void poll() {
        try {
            List<OutboxRows.WaitingLane> waiting = rows.waitingLanes();
            waiting.forEach(lane -> lanes.wake(lane.lane()));
            Duration age = waiting.stream()
                    .map(OutboxRows.WaitingLane::since)
                    .min(Comparator.naturalOrder())
                    .map(since -> Duration.between(since, Instant.now(clock)))
                    .orElse(Duration.ZERO);
            metrics.waiting(waiting.isEmpty() ? 0 : rows.countUpTo(COUNTED), age);
        } catch (RuntimeException e) {
            metrics.failed(e);
        }
    }

    private static void join(Thread thread, Duration patience) {
        try {
            thread.join(patience.isPositive() ? patience : Duration.ofMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work) {
        return Thread.ofPlatform().name("outbox-timer").daemon().unstarted(work);
    }
}
