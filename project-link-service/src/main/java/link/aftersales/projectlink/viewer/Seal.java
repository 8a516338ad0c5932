package link.aftersales.projectlink.viewer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Signs what a browser keeps for us, each for one purpose, so that nothing signed for one passes for another. */
@Component
public class Seal {

    private static final String ALGORITHM = "HmacSHA256";

    private final SessionKeys keys;

    Seal(SessionKeys keys) {
        this.keys = keys;
    }

    /** The signature of a text. */
    public String of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(keys.current(), ALGORITHM));
            mac.update((purpose + '\n').getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is the signature of that text, told in a time that says nothing about it. */
    public boolean fits(String seal, String purpose, String text) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.UTF_8), of(purpose, text).getBytes(StandardCharsets.UTF_8));
    }
}
