package link.aftersales.platform;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpRequest;
import org.apache.http.client.methods.AbstractExecutionAwareRequest;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The end of all patience with one call, token and repeat included. The time-outs of a socket begin anew with every byte, so
 * a platform that answers a byte at a time would hold a thread and a connection for as long as it likes.
 */
final class Deadline implements AutoCloseable {

    private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();
    private static final ScheduledThreadPoolExecutor CLOCK = clock();

    private final Future<?> alarm;
    private boolean over;
    private @Nullable AbstractExecutionAwareRequest underWay;

    private Deadline(Duration patience) {
        this.alarm =
                CLOCK.schedule(() -> Thread.startVirtualThread(this::end), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins a call in this thread. */
    static Deadline in(Duration patience) {
        Deadline deadline = new Deadline(patience);
        CURRENT.set(deadline);
        return deadline;
    }

    /** Breaks the request off when this thread's call has taken too long; at once if it already has. */
    static void watch(HttpRequest request) {
        Deadline deadline = CURRENT.get();
        if (deadline != null
                && request instanceof HttpRequestWrapper wrapper
                && wrapper.getOriginal() instanceof AbstractExecutionAwareRequest original) {
            deadline.next(original);
        }
    }

    @Override
    public void close() {
        alarm.cancel(false);
        CURRENT.remove();
    }

    private synchronized void next(AbstractExecutionAwareRequest request) {
        underWay = request;
        if (over) {
            request.abort();
        }
    }

    private synchronized void end() {
        over = true;
        if (underWay != null) {
            underWay.abort();
        }
    }

    private static ScheduledThreadPoolExecutor clock() {
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("platform-deadline").daemon().factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }
}
