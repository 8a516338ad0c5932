package link.aftersales.sandbox.speed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;

/** The Official Account's callbacks, signed and encrypted by WxJava, which shares no code with the gateway. */
final class Account {

    static final String APP_ID = "wx5a0d0b0c0e0f0001";
    static final String TOKEN = "tokenOfTheMeasurement";
    static final String AES_KEY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP0";

    private static final String SALT = "0123456789abcdef";
    private static final Pattern ENCRYPTED = Pattern.compile("<Encrypt><!\\[CDATA\\[(.*?)]]></Encrypt>");
    private static final WxCryptUtil CRYPT = new WxCryptUtil(TOKEN, AES_KEY, APP_ID);

    private Account() {}

    /** A callback ready to be posted. */
    record Callback(String query, String body) {}

    static Callback says(String openid, String words) {
        String timestamp = Long.toString(Moments.now() / 1_000_000);
        String nonce = Long.toHexString(System.nanoTime());
        String encrypted = CRYPT.encrypt(
                SALT,
                "<xml><ToUserName><![CDATA[gh_account]]></ToUserName><FromUserName><![CDATA["
                        + openid + "]]></FromUserName><CreateTime>" + timestamp
                        + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[" + words
                        + "]]></Content><MsgId>" + System.nanoTime() + "</MsgId></xml>");
        return new Callback(
                "signature=" + SHA1.gen(TOKEN, timestamp, nonce) + "&timestamp=" + timestamp + "&nonce=" + nonce
                        + "&openid=" + openid + "&encrypt_type=aes&msg_signature="
                        + SHA1.gen(TOKEN, timestamp, nonce, encrypted),
                "<xml><ToUserName><![CDATA[gh_account]]></ToUserName><Encrypt><![CDATA[" + encrypted
                        + "]]></Encrypt></xml>");
    }

    /** What was said, if the signature is right. */
    static String open(String signature, String timestamp, String nonce, String body) {
        Matcher encrypted = ENCRYPTED.matcher(body);
        if (!encrypted.find()) {
            throw new IllegalArgumentException("Nothing encrypted");
        }
        return CRYPT.decryptContent(signature, timestamp, nonce, encrypted.group(1));
    }
}
