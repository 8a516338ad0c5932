package link.aftersales.sandbox.simulator.callbacks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is in one lane one after the other, and lanes beside each other. */
final class Lanes implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Map<String, Deque<String>> waiting = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<String> work;

    Lanes(Consumer<String> work) {
        this.work = work;
    }

    synchronized void add(String lane, String id) {
        Deque<String> queue = waiting.get(lane);
        if (queue == null) {
            queue = new ArrayDeque<>();
            waiting.put(lane, queue);
            threads.execute(() -> drain(lane));
        }
        queue.add(id);
    }

    private void drain(String lane) {
        for (String id = next(lane); id != null; id = next(lane)) {
            try {
                work.accept(id);
            } catch (RuntimeException e) {
                log.error("Callback {} failed inside the simulator", id, e);
            }
        }
    }

    private synchronized @Nullable String next(String lane) {
        Deque<String> queue = waiting.get(lane);
        if (queue == null || queue.isEmpty() || threads.isShutdown()) {
            waiting.remove(lane);
            return null;
        }
        return queue.poll();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
