package link.aftersales.gateway.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import link.aftersales.gateway.settings.Setting;
import link.aftersales.gateway.settings.SettingUnusable;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCipherTest {

    private static final String RECEIVER = PlatformMother.CORP_ID;
    private final MessageCipher cipher = DoorMother.wecomSettings().cipher();
    private final WxCpCryptUtil wxJava = wxJava();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 12, 13, 31, 32, 33, 100, 4000})
    void opensWhatWxJavaSealed(int length) {
        String message = "售".repeat(length);
        assertThat(cipher.open(wxJava.encrypt("0123456789abcdef", message))).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 32, 4000})
    void sealsWhatWxJavaOpens(int length) {
        String message = "x".repeat(length);
        assertThat(wxJava.decrypt(cipher.seal(message))).isEqualTo(message);
    }

    @Test
    void refusesAMessageForAnotherReceiver() {
        refuses(sealed(message("hello", "wwanother", 5)), Refusal.WRONG_RECEIVER);
        refuses(sealed(message("hello", "", 5)), Refusal.WRONG_RECEIVER);
        refuses(sealed(message("hello", RECEIVER + "0", 5)), Refusal.WRONG_RECEIVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1000})
    void refusesALyingLength(int length) {
        refuses(sealed(message("hello", RECEIVER, length)), Refusal.MALFORMED);
    }

    @Test
    void refusesALengthThatMovesTheReceiver() {
        refuses(sealed(message("hello", RECEIVER, 4)), Refusal.WRONG_RECEIVER);
        refuses(sealed(message("hello", RECEIVER, 6)), Refusal.WRONG_RECEIVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 33, 127, -1})
    void refusesAFillingByteOutOfRange(int last) {
        byte[] clear = filled(message("hello", RECEIVER, 5));
        clear[clear.length - 1] = (byte) last;
        refuses(encrypted(clear), Refusal.MALFORMED);
    }

    @Test
    void refusesUnequalFillingBytes() {
        byte[] clear = filled(message("hello", RECEIVER, 5));
        clear[clear.length - 2] ^= 1;
        refuses(encrypted(clear), Refusal.MALFORMED);
    }

    @Test
    void refusesBlocksOfSixteen() {
        byte[] clear = Arrays.copyOf(filled(message("hello", RECEIVER, 5)), 48);
        Arrays.fill(clear, 43, 48, (byte) 5);
        refuses(encrypted(clear), Refusal.MALFORMED);
    }

    @Test
    void refusesWhatIsShorterThanItsHead() {
        byte[] clear = new byte[32];
        Arrays.fill(clear, (byte) 32);
        refuses(encrypted(clear), Refusal.MALFORMED);
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] message = message("hello", RECEIVER, 5);
        message[20] = (byte) 0xC3;
        refuses(sealed(message), Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", "not base64 at all!", "YWJj", "售后", "AAAA\nAAAA"})
    void refusesWhatIsNotEncryptedAtAll(String encrypted) {
        refuses(encrypted, Refusal.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "0123456789abcdefghijklmnopqrstuvwxyzABCDEF=",
                "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGH"
            })
    void stopsTheStartForAKeyThatIsNone(String key) {
        assertThatThrownBy(() -> MessageCipher.of(new Setting("WECOM_AES_KEY", key), RECEIVER))
                .isInstanceOf(SettingUnusable.class)
                .hasMessageContaining("WECOM_AES_KEY")
                .hasMessageNotContaining(key);
    }

    private void refuses(String encrypted, Refusal refusal) {
        assertThatThrownBy(() -> cipher.open(encrypted))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static byte[] message(String text, String receiver, int length) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] id = receiver.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(20 + message.length + id.length)
                .put(new byte[16])
                .putInt(length)
                .put(message)
                .put(id)
                .array();
    }

    private static String sealed(byte[] message) {
        return encrypted(filled(message));
    }

    private static byte[] filled(byte[] message) {
        int padding = 32 - message.length % 32;
        byte[] clear = Arrays.copyOf(message, message.length + padding);
        Arrays.fill(clear, message.length, clear.length, (byte) padding);
        return clear;
    }

    private static String encrypted(byte[] clear) {
        byte[] key = Base64.getDecoder().decode(PlatformMother.CP_AES_KEY + "=");
        try {
            Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(Arrays.copyOf(key, 16)));
            return Base64.getEncoder().encodeToString(aes.doFinal(clear));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WxCpCryptUtil wxJava() {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setCorpId(RECEIVER);
        config.setToken(PlatformMother.CP_TOKEN);
        config.setAesKey(PlatformMother.CP_AES_KEY);
        return new WxCpCryptUtil(config);
    }
}
