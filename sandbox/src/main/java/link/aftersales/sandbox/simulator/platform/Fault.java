package link.aftersales.sandbox.simulator.platform;

import org.jspecify.annotations.Nullable;

/**
 * A failure made to order for the next calls of a path ({@code *} at its end stands for the rest).
 *
 * @param times how many calls it hits; 0 means until it is cleared
 * @param delayMs waits before anything else
 * @param hang never answers
 * @param afterwards the call takes effect first and only its answer is lost
 */
public record Fault(
        String path,
        @Nullable Integer errcode,
        @Nullable Integer httpStatus,
        int times,
        long delayMs,
        boolean hang,
        boolean afterwards) {

    boolean hits(String called) {
        return path.endsWith("*") ? called.startsWith(path.substring(0, path.length() - 1)) : called.equals(path);
    }

    boolean isOnlyDelay() {
        return !hang && errcode == null && httpStatus == null;
    }

    Fault withTimes(int left) {
        return new Fault(path, errcode, httpStatus, left, delayMs, hang, afterwards);
    }
}
