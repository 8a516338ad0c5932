package link.aftersales.messaging.test;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for what happens soon, as briefly as possible, and says what it last saw when it does not happen. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private Eventually() {}

    /** An assertion, or anything else that throws until it is true. */
    @FunctionalInterface
    public interface Assertion {

        /** Throws while it does not hold. */
        void check() throws Exception;
    }

    /** Waits until the assertion holds. */
    public static void eventually(Assertion assertion) {
        eventually(PATIENCE, assertion);
    }

    /** Waits so long until the assertion holds. */
    public static void eventually(Duration patience, Assertion assertion) {
        long end = System.nanoTime() + patience.toNanos();
        Throwable last = failure(assertion);
        while (last != null && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            last = failure(assertion);
        }
        if (last != null) {
            throw new AssertionError("Not within " + patience + ", last seen: " + last.getMessage(), last);
        }
    }

    /** Waits until the probe brings what is expected, and answers it. */
    public static <T> T eventually(Supplier<T> probe, Predicate<T> expected) {
        return eventually(PATIENCE, probe, expected);
    }

    /** Waits so long until the probe brings what is expected, and answers it. */
    public static <T> T eventually(Duration patience, Supplier<T> probe, Predicate<T> expected) {
        Seen<T> seen = new Seen<>();
        eventually(patience, () -> {
            T now = probe.get();
            if (!expected.test(now)) {
                throw new AssertionError(String.valueOf(now));
            }
            seen.value = now;
        });
        return seen.get();
    }

    private static @Nullable Throwable failure(Assertion assertion) {
        try {
            assertion.check();
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        } catch (Exception | AssertionError e) {
            return e;
        }
    }

    private static final class Seen<T> {

        private @Nullable T value;

        private T get() {
            T seen = value;
            if (seen == null) {
                throw new AssertionError("The probe brought null");
            }
            return seen;
        }
    }
}
