package link.aftersales.sandbox.simulator.world;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Identifiers that look like the platforms' own. */
public final class Ids {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST_MESSAGE = new AtomicLong();

    private Ids() {}

    /** {@code prefix} filled up with random letters and digits. */
    public static String random(String prefix, int length) {
        StringBuilder id = new StringBuilder(prefix);
        while (id.length() < length) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** A 64-bit number that is never given twice, not even after a restart. */
    public static String messageId() {
        long byTheClock = Instant.now().toEpochMilli() * 1_000_000;
        return Long.toString(LAST_MESSAGE.updateAndGet(last -> Math.max(last + 1, byTheClock)));
    }
}
