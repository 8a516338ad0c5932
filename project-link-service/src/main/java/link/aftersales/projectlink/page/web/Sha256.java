package link.aftersales.projectlink.page.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a text is known by. */
final class Sha256 {

    private Sha256() {}

    /** As a content security policy names it. */
    static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Enough of it where nobody gains by two texts with the same. */
    static String shortOf(String text) {
        return of(text).substring(0, 16);
    }
}
