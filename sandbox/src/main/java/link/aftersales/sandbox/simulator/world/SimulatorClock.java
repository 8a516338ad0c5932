package link.aftersales.sandbox.simulator.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;

/**
 * The platforms' time. It can be moved forward, so that windows close and tokens expire; what goes out on the wire
 * ({@link #wire()}) stays true, or every callback would be refused as stale.
 */
public final class SimulatorClock {

    record Offset(Duration ahead) {}

    private static final String ONLY = "clock";

    private final Clock clock;
    private final Table<Offset> offset;

    public SimulatorClock(Store store, Clock clock) {
        this.clock = clock;
        this.offset = store.table("clock", Offset.class, 1);
    }

    /** When it is for everything that opens, expires or is counted. */
    public Instant now() {
        return clock.instant().plus(ahead());
    }

    /** When it really is: for timestamps that the system under test reads. */
    public Instant wire() {
        return clock.instant();
    }

    public Instant advance(Duration by) {
        offset.put(ONLY, new Offset(ahead().plus(by)));
        return now();
    }

    /** How far {@link #now()} was moved. */
    public Duration ahead() {
        return offset.find(ONLY).map(Offset::ahead).orElse(Duration.ZERO);
    }
}
