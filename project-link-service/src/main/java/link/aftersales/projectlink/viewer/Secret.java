package link.aftersales.projectlink.viewer;

import java.security.SecureRandom;
import java.util.Base64;

/** Random words that nobody guesses. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String ofBytes(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
