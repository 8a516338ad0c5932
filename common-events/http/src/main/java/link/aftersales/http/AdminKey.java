package link.aftersales.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The administrators' key; only its digest is kept, so that neither a comparison's time nor a dump tells anything. */
final class AdminKey {

    static final String NAME = "ADMIN_API_KEY";
    private static final int LEAST_LENGTH = 32;
    private static final String SCHEME = "Bearer ";

    private final byte @Nullable [] digest;

    private AdminKey(byte @Nullable [] digest) {
        this.digest = digest;
    }

    /** Reads the configured value; null or empty means that there are no admin routes. */
    static AdminKey of(@Nullable String configured) {
        if (configured == null || configured.isEmpty()) {
            return new AdminKey(null);
        }
        if (configured.length() < LEAST_LENGTH) {
            throw new AdminKeyTooShort();
        }
        return new AdminKey(sha256(configured));
    }

    boolean configured() {
        return digest != null;
    }

    boolean opens(@Nullable String authorization) {
        if (digest == null || authorization == null || !startsWithScheme(authorization)) {
            return false;
        }
        return MessageDigest.isEqual(
                digest, sha256(authorization.substring(SCHEME.length()).strip()));
    }

    private static boolean startsWithScheme(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class AdminKeyTooShort extends IllegalStateException {

        AdminKeyTooShort() {
            super(NAME + " must have at least " + LEAST_LENGTH + " characters, or be unset to have no admin routes");
        }
    }
}
