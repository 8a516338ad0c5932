package link.aftersales.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256 of an id: tells the same person again without keeping who it was. Ids are random and long, so that they can not be
 * guessed from it.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** Of one openid, external_userid or customer id. */
    public static byte[] of(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
