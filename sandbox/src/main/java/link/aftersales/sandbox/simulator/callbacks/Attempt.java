package link.aftersales.sandbox.simulator.callbacks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One try to deliver. Without {@code status} nobody answered, and {@code problem} says why. */
public record Attempt(
        Instant at,
        @Nullable Integer status,
        @Nullable String answer,
        @Nullable String problem,
        long tookMs) {

    private static final int OK = 200;

    boolean reached() {
        return status != null && status == OK;
    }
}
