package link.aftersales.gateway.callbacks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import link.aftersales.gateway.settings.Setting;

/**
 * The platforms' encryption (platform facts 1.2.5, 1.2.6): AES-256-CBC over 16 random bytes, the length, the message and
 * the id of the receiver, filled up to blocks of 32. Stricter than WxJava: every filling byte and the receiver count.
 */
final class MessageCipher {

    private static final Pattern ENCODING_AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");
    private static final int BLOCK = 32;
    private static final int RANDOM = 16;
    private static final int HEAD = RANDOM + Integer.BYTES;

    private final SecretKeySpec key;
    private final IvParameterSpec iv;
    private final byte[] receiver;

    private MessageCipher(byte[] key, byte[] receiver) {
        this.key = new SecretKeySpec(key, "AES");
        this.iv = new IvParameterSpec(Arrays.copyOf(key, 16));
        this.receiver = receiver;
    }

    static MessageCipher of(Setting aesKey, String receiver) {
        String encodingAesKey = aesKey.required();
        if (!ENCODING_AES_KEY.matcher(encodingAesKey).matches()) {
            throw aesKey.unusable("must be the 43 letters and digits of the EncodingAESKey.");
        }
        byte[] key = Base64.getDecoder().decode(encodingAesKey + "=");
        return new MessageCipher(key, receiver.getBytes(StandardCharsets.UTF_8));
    }

    /** The message in it, or a refusal: what cannot be opened is malformed, what is for others is not ours. */
    String open(String encrypted) {
        byte[] clear = decrypted(encrypted);
        int end = clear.length - padding(clear);
        if (end < HEAD) {
            throw Refused.malformed();
        }
        int length = ByteBuffer.wrap(clear, RANDOM, Integer.BYTES).getInt();
        if (length < 0 || length > end - HEAD) {
            throw Refused.malformed();
        }
        if (!MessageDigest.isEqual(receiver, Arrays.copyOfRange(clear, HEAD + length, end))) {
            throw new Refused(Refusal.WRONG_RECEIVER);
        }
        return Utf8.strict(clear, HEAD, length);
    }

    /** Closes a message; only the warm-up needs it, the gateway never answers in secret. */
    String seal(String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        int used = HEAD + text.length + receiver.length;
        int padding = BLOCK - used % BLOCK;
        byte[] random = new byte[RANDOM];
        new SecureRandom().nextBytes(random);
        byte[] clear = ByteBuffer.allocate(used + padding)
                .put(random)
                .putInt(text.length)
                .put(text)
                .put(receiver)
                .array();
        Arrays.fill(clear, used, clear.length, (byte) padding);
        return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, clear));
    }

    @Override
    public String toString() {
        return "MessageCipher";
    }

    private byte[] decrypted(String encrypted) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(encrypted);
        } catch (IllegalArgumentException e) {
            throw Refused.malformed();
        }
        if (bytes.length == 0 || bytes.length % BLOCK != 0) {
            throw Refused.malformed();
        }
        return crypt(Cipher.DECRYPT_MODE, bytes);
    }

    private byte[] crypt(int mode, byte[] bytes) {
        try {
            Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
            aes.init(mode, key, iv);
            return aes.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int padding(byte[] clear) {
        int padding = clear[clear.length - 1];
        if (padding < 1 || padding > BLOCK) {
            throw Refused.malformed();
        }
        for (int i = clear.length - padding; i < clear.length; i++) {
            if (clear[i] != padding) {
                throw Refused.malformed();
            }
        }
        return padding;
    }
}
