package link.aftersales.sandbox.simulator.callbacks;

import java.util.List;

/**
 * How callbacks are sent.
 *
 * @param repeat how often each is delivered
 * @param shuffle gives up the order: each goes alone after a random moment
 * @param delayMs waits before the first attempt
 * @param drop sends nothing, as when the platform loses an event
 * @param wrongSignature signs with another token
 * @param wrongReceiveId encrypts for another account, with a good signature
 * @param stale carries a timestamp of an hour ago
 * @param plainBody sends the clear body where an encrypted one is expected
 * @param mpMode how the Official Account's callbacks are written
 * @param retryAfterMs the pauses before each further attempt. The platforms try three times more; their spacing is not
 *     documented and this one is invented: long enough for a gateway to restart. A longer list delays what a real
 *     platform would lose.
 * @param timeoutMs how long an answer may take
 */
public record Switches(
        int repeat,
        boolean shuffle,
        long delayMs,
        boolean drop,
        boolean wrongSignature,
        boolean wrongReceiveId,
        boolean stale,
        boolean plainBody,
        MpMode mpMode,
        List<Long> retryAfterMs,
        long timeoutMs) {

    /** Like the platforms. */
    static Switches faithful(MpMode mpMode) {
        return new Switches(
                1, false, 0, false, false, false, false, false, mpMode, List.of(2_000L, 10_000L, 30_000L), 5_000);
    }
}
