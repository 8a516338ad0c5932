package link.aftersales.messaging.outbox;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Lanes to be relayed: each at most once in the queue, never with two threads, and again if it was woken meanwhile. */
final class LaneQueue {

    private static final int IDLE = 0;
    private static final int QUEUED = 1;
    private static final int RUNNING = 2;
    private static final int WOKEN = 3;
    private static final int STOP = -1;

    private final AtomicIntegerArray states = new AtomicIntegerArray(Lanes.COUNT);
    private final BlockingQueue<Integer> ready = new LinkedBlockingQueue<>();

    void wake(int lane) {
        int before = states.getAndUpdate(lane, state -> state == IDLE ? QUEUED : state == RUNNING ? WOKEN : state);
        if (before == IDLE) {
            ready.add(lane);
        }
    }

    /** Waits for a lane; negative when there is nothing more to do. */
    int take() throws InterruptedException {
        int lane = ready.take();
        if (lane != STOP) {
            states.set(lane, RUNNING);
        }
        return lane;
    }

    /** The thread that took the lane has finished with it. */
    void done(int lane) {
        int before = states.getAndUpdate(lane, state -> state == WOKEN ? QUEUED : IDLE);
        if (before == WOKEN) {
            ready.add(lane);
        }
    }

    /** Lets one thread end after all that was queued before. */
    void stopOne() {
        ready.add(STOP);
    }
}
