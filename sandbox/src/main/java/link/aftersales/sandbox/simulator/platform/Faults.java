package link.aftersales.sandbox.simulator.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import link.aftersales.sandbox.simulator.http.NoAnswer;
import link.aftersales.sandbox.simulator.store.Changes;

/** The failures that are asked for, in the order they were asked. */
public final class Faults {

    /** A fault that hits a call, and what opens when the faults of that time are cleared. */
    record Hit(Fault fault, CountDownLatch cleared) {}

    private static final long LONGEST_HANG_MINUTES = 30;

    private final List<Fault> faults = new ArrayList<>();
    private final Changes changes;
    private CountDownLatch cleared = new CountDownLatch(1);

    public Faults(Changes changes) {
        this.changes = changes;
    }

    public synchronized void add(Fault fault) {
        faults.add(fault);
        changes.happened();
    }

    /** Forgets all of them and lets go of the calls that hang. */
    public synchronized void clear() {
        faults.clear();
        cleared.countDown();
        cleared = new CountDownLatch(1);
        changes.happened();
    }

    public synchronized List<Fault> all() {
        return List.copyOf(faults);
    }

    synchronized Optional<Hit> next(String path) {
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            if (fault.hits(path)) {
                useUp(i, fault);
                return Optional.of(new Hit(fault, cleared));
            }
        }
        return Optional.empty();
    }

    private void useUp(int position, Fault fault) {
        if (fault.times() == 1) {
            faults.remove(position);
        } else if (fault.times() > 1) {
            faults.set(position, fault.withTimes(fault.times() - 1));
        }
    }

    void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer();
        }
    }

    /** Holds the caller until the faults are cleared, then ends the exchange without an answer. */
    NoAnswer hang(Hit hit) {
        try {
            hit.cleared().await(LONGEST_HANG_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new NoAnswer();
    }
}
