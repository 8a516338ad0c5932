package link.aftersales.gateway.callbacks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The inbox key of a callback (platform facts 10.1) without the ids that it is made of: every service keeps it for a month
 * to know repeats, and it must not tell of somebody who was erased meanwhile.
 */
final class InboxKey {

    private InboxKey() {}

    /** The platform's letters, then a SHA-256 of the whole: the same for each repeat, and for nothing else. */
    static String of(String... parts) {
        String whole = String.join(":", parts);
        byte[] hash = sha256().digest(whole.getBytes(StandardCharsets.UTF_8));
        return parts[0] + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
