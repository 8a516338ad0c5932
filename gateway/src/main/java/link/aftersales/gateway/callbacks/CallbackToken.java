package link.aftersales.gateway.callbacks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The token that signs callbacks: SHA-1 over the sorted parts, in lower-case hex (platform facts 1.1, 1.2.4). */
final class CallbackToken {

    private final String token;

    CallbackToken(String token) {
        this.token = token;
    }

    /** Refuses a signature that was not made with this token over these parts; takes the same time for every wrong one. */
    void check(String signature, String... parts) {
        boolean right = MessageDigest.isEqual(
                sign(parts).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
        if (!right) {
            throw new Refused(Refusal.BAD_SIGNATURE);
        }
    }

    String sign(String... parts) {
        String[] sorted = Arrays.copyOf(parts, parts.length + 1);
        sorted[parts.length] = token;
        Arrays.sort(sorted);
        MessageDigest digest = sha1();
        for (String part : sorted) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public String toString() {
        return "CallbackToken";
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
