package link.aftersales.sandbox.simulator.kf;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a visitor may still be written to: five times within two days after he spoke. */
record KfWindow(
        String openKfId,
        String externalUserId,
        @Nullable Instant spokeAt,
        @Nullable Instant greetedAt,
        int left) {

    static final int MESSAGES = 5;
    static final Duration LASTS = Duration.ofHours(48);

    static KfWindow closed(String openKfId, String externalUserId) {
        return new KfWindow(openKfId, externalUserId, null, null, 0);
    }

    static String key(String openKfId, String externalUserId) {
        return openKfId + "|" + externalUserId;
    }

    String key() {
        return key(openKfId, externalUserId);
    }

    KfWindow opened(Instant now) {
        return new KfWindow(openKfId, externalUserId, now, greetedAt, MESSAGES);
    }

    KfWindow greeted(Instant now) {
        return new KfWindow(openKfId, externalUserId, spokeAt, now, left);
    }

    KfWindow usedOnce() {
        return new KfWindow(openKfId, externalUserId, spokeAt, greetedAt, left - 1);
    }

    boolean isOpen(Instant now) {
        return isRecent(spokeAt, now);
    }

    /** Nobody was greeted and he said nothing for two days. */
    boolean mayBeGreeted(Instant now) {
        return !isRecent(spokeAt, now) && !isRecent(greetedAt, now);
    }

    private static boolean isRecent(@Nullable Instant at, Instant now) {
        return at != null && now.isBefore(at.plus(LASTS));
    }
}
