package link.aftersales.identity.code;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** How a code is kept: a million codes are tried in no time, so only who knows the key can tell which one it was. */
@Component
class CodeHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "after-sales-link/identity/code/1";

    private final SecretKeySpec key;

    /** A key of its own, so that nothing else made with the secret can ever be taken for a code. */
    CodeHash(CodeSettings settings) {
        SecretKeySpec secret = key(settings.secret().getBytes(StandardCharsets.UTF_8));
        this.key = key(hmac(secret, PURPOSE.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same digits in two codes look different. */
    byte[] of(UUID codeId, String digits) {
        byte[] text = digits.getBytes(StandardCharsets.UTF_8);
        ByteBuffer message = ByteBuffer.allocate(2 * Long.BYTES + text.length)
                .putLong(codeId.getMostSignificantBits())
                .putLong(codeId.getLeastSignificantBits())
                .put(text);
        return hmac(key, message.array());
    }

    /** Takes as long for a nearly right code as for a wrong one. */
    boolean matches(Code code, String digits) {
        return MessageDigest.isEqual(code.hash(), of(code.id(), digits));
    }

    private static SecretKeySpec key(byte[] bytes) {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static byte[] hmac(SecretKeySpec key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
