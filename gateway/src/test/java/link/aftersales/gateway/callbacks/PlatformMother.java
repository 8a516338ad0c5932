package link.aftersales.gateway.callbacks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.util.crypto.WxCpCryptUtil;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.crypto.WxMpCryptUtil;

/** Both platforms as they call: what they send is encrypted and signed by WxJava, which shares no code with the gateway. */
public final class PlatformMother {

    public static final String APP_ID = "wx1234567890abcdef";
    public static final String MP_TOKEN = "mpTokenOfTheTests";
    public static final String MP_AES_KEY = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP0";
    public static final String CORP_ID = "wwabcdef1234567890";
    public static final String CP_TOKEN = "cpTokenOfTheTests";
    public static final String CP_AES_KEY = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
    public static final String OPENID = "oOpenidOfTheTests0000000001";
    public static final String CONTACT = "wmContactOfTheTests00001";

    private PlatformMother() {}

    /** A callback ready to be sent. */
    public record Call(String query, byte[] body) {

        public Call withQuery(String other) {
            return new Call(other, body);
        }

        public Call withBody(byte[] other) {
            return new Call(query, other);
        }
    }

    /** The Official Account in the safe mode. */
    public static Call wechat(String xml) {
        return wechat(xml, Instant.now().getEpochSecond());
    }

    public static Call wechat(String xml, long timestamp) {
        return wechat(xml, timestamp, APP_ID);
    }

    public static Call wechat(String xml, long timestamp, String receiver) {
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(receiver);
        config.setToken(MP_TOKEN);
        config.setAesKey(MP_AES_KEY);
        return sealed(new WxMpCryptUtil(config), MP_TOKEN, xml, timestamp);
    }

    public static Call wecom(String xml) {
        return wecom(xml, Instant.now().getEpochSecond(), CORP_ID);
    }

    public static Call wecom(String xml, long timestamp, String receiver) {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setCorpId(receiver);
        config.setToken(CP_TOKEN);
        config.setAesKey(CP_AES_KEY);
        return sealed(new WxCpCryptUtil(config), CP_TOKEN, xml, timestamp);
    }

    /** A body around an {@code Encrypt} of one's own choice, rightly signed. */
    public static Call signed(String token, String encrypted, long timestamp) {
        String nonce = Long.toHexString(System.nanoTime());
        String signature = SHA1.gen(token, Long.toString(timestamp), nonce, encrypted);
        String openSignature = SHA1.gen(token, Long.toString(timestamp), nonce);
        String query = "signature=" + openSignature + "&timestamp=" + timestamp + "&nonce=" + nonce + "&openid="
                + OPENID + "&encrypt_type=aes&msg_signature=" + signature;
        String body = "<xml><ToUserName><![CDATA[gh_account]]></ToUserName><Encrypt><![CDATA[" + encrypted
                + "]]></Encrypt></xml>";
        return new Call(query, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The Official Account in the plain mode. */
    public static Call plain(String xml) {
        return signed(MP_TOKEN, "none", Instant.now().getEpochSecond()).withBody(xml.getBytes(StandardCharsets.UTF_8));
    }

    public static String text(String content, String msgId) {
        return message("text", "<Content><![CDATA[" + content + "]]></Content><MsgId>" + msgId + "</MsgId>");
    }

    public static String message(String type, String rest) {
        return "<xml><ToUserName><![CDATA[gh_account]]></ToUserName><FromUserName><![CDATA[" + OPENID
                + "]]></FromUserName><CreateTime>1700000000</CreateTime><MsgType><![CDATA[" + type + "]]></MsgType>"
                + rest + "</xml>";
    }

    public static String contact(String changeType, String rest) {
        return "<xml><ToUserName><![CDATA[" + CORP_ID + "]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
                + "<CreateTime>1700000000</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                + "<Event><![CDATA[change_external_contact]]></Event><ChangeType><![CDATA[" + changeType
                + "]]></ChangeType><UserID><![CDATA[ZhangSan]]></UserID><ExternalUserID><![CDATA[" + CONTACT
                + "]]></ExternalUserID>" + rest + "</xml>";
    }

    private static Call sealed(WxCryptUtil crypt, String token, String xml, long timestamp) {
        return signed(token, crypt.encrypt("0123456789abcdef", xml), timestamp);
    }
}
