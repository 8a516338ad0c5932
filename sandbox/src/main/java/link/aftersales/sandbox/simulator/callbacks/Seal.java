package link.aftersales.sandbox.simulator.callbacks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs and encrypts for one receiver (platform facts 1.2): AES-256-CBC over 16 random bytes, length, message and
 * receive id, padded to 32 bytes; SHA-1 over the sorted parts.
 */
public final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;
    private static final int BLOCK = 32;

    private final String token;
    private final byte[] key;
    private final String receiveId;

    /** {@code aesKey} is empty for an account that speaks in clear only. */
    public Seal(String token, String aesKey, String receiveId) {
        this.token = token;
        this.key = Base64.getDecoder().decode(aesKey.isEmpty() ? "" : aesKey + "=");
        this.receiveId = receiveId;
    }

    boolean canEncrypt() {
        return key.length > 0;
    }

    String sign(String... parts) {
        String[] sorted = Arrays.copyOf(parts, parts.length + 1);
        sorted[parts.length] = token;
        Arrays.sort(sorted);
        try {
            byte[] joined = String.join("", sorted).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(joined));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String encrypt(String message) {
        return encryptFor(receiveId, message);
    }

    String encryptForSomebodyElse(String message) {
        return encryptFor("x" + receiveId, message);
    }

    private String encryptFor(String receiver, String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        byte[] id = receiver.getBytes(StandardCharsets.UTF_8);
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        int length = SALT + Integer.BYTES + text.length + id.length;
        int padding = BLOCK - length % BLOCK;
        byte[] clear = ByteBuffer.allocate(length + padding)
                .put(salt)
                .putInt(text.length)
                .put(text)
                .put(id)
                .array();
        Arrays.fill(clear, length, clear.length, (byte) padding);
        return Base64.getEncoder().encodeToString(crypt(clear));
    }

    private byte[] crypt(byte[] clear) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, SALT)));
            return cipher.doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String nonce() {
        return Long.toString(1_000_000_000L + RANDOM.nextInt(1_000_000_000));
    }
}
