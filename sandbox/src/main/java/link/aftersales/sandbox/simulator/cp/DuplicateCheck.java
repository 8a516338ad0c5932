package link.aftersales.sandbox.simulator.cp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import link.aftersales.sandbox.simulator.store.Table;
import link.aftersales.sandbox.simulator.world.World;

/** {@code enable_duplicate_check}: the same request, byte for byte, is not delivered again within its interval. */
final class DuplicateCheck {

    private static final Duration USUAL = Duration.ofSeconds(1800);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int LIMIT = 10_000;

    private final World world;
    private final Table<RecentSend> recent;

    DuplicateCheck(World world) {
        this.world = world;
        this.recent = world.store().table("recent_sends", RecentSend.class, LIMIT);
    }

    /** The earlier send that makes this request a repeat. */
    Optional<RecentSend> earlier(ObjectNode body, byte[] request) {
        Instant since = world.clock().now().minus(interval(body));
        return isWanted(body)
                ? recent.find(fingerprint(request)).filter(send -> send.at().isAfter(since))
                : Optional.empty();
    }

    void remember(ObjectNode body, byte[] request, String msgid) {
        if (isWanted(body)) {
            String fingerprint = fingerprint(request);
            recent.remove(fingerprint);
            recent.put(
                    fingerprint,
                    new RecentSend(fingerprint, msgid, world.clock().now()));
        }
    }

    private static boolean isWanted(ObjectNode body) {
        return body.path("enable_duplicate_check").asInt() == 1
                || body.path("enable_duplicate_check").asBoolean();
    }

    private static Duration interval(ObjectNode body) {
        long seconds = body.path("duplicate_check_interval").asLong(USUAL.toSeconds());
        return seconds <= 0 ? USUAL : Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }

    private static String fingerprint(byte[] request) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
