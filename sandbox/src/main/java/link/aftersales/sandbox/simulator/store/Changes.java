package link.aftersales.sandbox.simulator.store;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts what happens, so that somebody who watches need not ask again and again. */
public final class Changes {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition happened = lock.newCondition();
    private long number;

    /** Something changed. */
    public void happened() {
        lock.lock();
        try {
            number++;
            happened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The number of the latest change, at once when it is another than the known one, else as soon as it is or after so long. */
    public long after(long known, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (number == known && left > 0) {
                left = happened.awaitNanos(left);
            }
            return number;
        } finally {
            lock.unlock();
        }
    }
}
