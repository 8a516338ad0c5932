package link.aftersales.gateway.callbacks;

import static link.aftersales.gateway.callbacks.PlatformMother.APP_ID;
import static link.aftersales.gateway.callbacks.PlatformMother.OPENID;
import static link.aftersales.gateway.callbacks.PlatformMother.message;
import static link.aftersales.gateway.callbacks.PlatformMother.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.WechatInbound.Followed;
import link.aftersales.contracts.WechatInbound.MenuClicked;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.contracts.WechatInbound.TemplateFinished;
import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import link.aftersales.gateway.callbacks.Reading.Unknown;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WechatReaderTest {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);
    private static final Instant CALLED = Instant.ofEpochSecond(1_700_000_003);

    @Test
    void readsATextAsWxJavaDoes() {
        String xml = text("维修 <设备> & \"无法\" 启动😀", "24000000000000001");
        WxMpXmlMessage wxJava = WxMpXmlMessage.fromXml(xml);
        assertThat(read(xml))
                .isEqualTo(new Inbound(
                        keyOf(String.valueOf(wxJava.getMsgId())),
                        wxJava.getFromUser(),
                        new MessageReceived(
                                wxJava.getFromUser(),
                                Long.toString(wxJava.getMsgId()),
                                MessageKind.TEXT,
                                wxJava.getContent(),
                                null,
                                null,
                                Instant.ofEpochSecond(wxJava.getCreateTime())),
                        AT));
    }

    @ParameterizedTest
    @CsvSource({
        "image, IMAGE, m1, ",
        "voice, VOICE, m2, amr",
        "video, VIDEO, m3, ",
        "shortvideo, VIDEO, m4, ",
        "file, FILE, , ",
        "location, LOCATION, , ",
        "link, LINK, , ",
        "something_new, OTHER, , "
    })
    void readsEachKindOfMessage(String type, MessageKind kind, @Nullable String mediaId, @Nullable String format) {
        String media = mediaId == null ? "" : "<MediaId>" + mediaId + "</MediaId>";
        String voice = format == null ? "" : "<Format>" + format + "</Format>";
        String xml = message(type, "<PicUrl>http://x/</PicUrl>" + media + voice + "<MsgId>7</MsgId>");
        assertThat(event(xml)).isEqualTo(new MessageReceived(OPENID, "7", kind, null, mediaId, format, AT));
    }

    @Test
    void readsFollowingWithAndWithoutAScene() {
        assertThat(read(event("subscribe", "<EventKey></EventKey>")))
                .isEqualTo(new Inbound(keyOf("1700000000:subscribe:"), OPENID, new Followed(OPENID, null, AT), AT));
        assertThat(event(event("subscribe", "<EventKey><![CDATA[qrscene_42]]></EventKey><Ticket>t</Ticket>")))
                .isEqualTo(new Followed(OPENID, "42", AT));
    }

    @Test
    void readsLeavingClickingAndFinishedTemplates() {
        assertThat(event(event("unsubscribe", ""))).isEqualTo(new Unfollowed(OPENID, AT));
        assertThat(read(event("CLICK", "<EventKey>AFTER_SALES</EventKey>")))
                .isEqualTo(new Inbound(
                        keyOf("1700000000:CLICK:AFTER_SALES"), OPENID, new MenuClicked(OPENID, "AFTER_SALES", AT), AT));
        assertThat(read(event("TEMPLATESENDJOBFINISH", "<MsgID>200163836</MsgID><Status>failed:user block</Status>")))
                .isEqualTo(new Inbound(
                        keyOf("1700000000:TEMPLATESENDJOBFINISH::200163836"),
                        OPENID,
                        new TemplateFinished(OPENID, "200163836", "failed:user block", AT),
                        AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SCAN", "VIEW", "subscribe_msg_popup_event", "kf_create_session", "LOCATION", "brand_new"})
    void leavesOutWhatNobodyNeeds(String name) {
        assertThat(read(event(name, "<EventKey>x</EventKey>"))).isEqualTo(new Unknown(name));
    }

    @Test
    void takesEmptyNumbersAsAbsent() {
        String xml = message("text", "<Content>x</Content><MsgId></MsgId>")
                .replace("<CreateTime>1700000000</CreateTime>", "<CreateTime></CreateTime>");
        Inbound inbound = (Inbound) read(xml);
        assertThat(inbound.at()).isEqualTo(CALLED);
        assertThat(inbound.event())
                .isEqualTo(new MessageReceived(OPENID, "", MessageKind.TEXT, "x", null, null, CALLED));
    }

    @Test
    void tellsMessagesWithoutNumbersApart() {
        String one = message("text", "<Content>one</Content>");
        String two = message("text", "<Content>two</Content>");
        assertThat(id(one)).isEqualTo(id(one)).isNotEqualTo(id(two));
    }

    @Test
    void replacesCharactersThatXmlForbids() {
        String fit = Utf8.fitForXml(text("坏\u0000了\u000B", "8"));
        assertThat(event(fit))
                .isEqualTo(new MessageReceived(OPENID, "8", MessageKind.TEXT, "坏\uFFFD了\uFFFD", null, null, AT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xml/>",
                "<xml><FromUserName>o</FromUserName></xml>",
                "<xml><MsgType>text</MsgType></xml>",
                "<xml><FromUserName>o</FromUserName><MsgType>event</MsgType></xml>",
                "<xml><FromUserName>o</FromUserName><MsgType>text</MsgType><CreateTime>soon</CreateTime></xml>",
                "<xml><FromUserName>o</FromUserName><MsgType>text</MsgType><CreateTime>-1</CreateTime></xml>",
                "<xml><FromUserName>o</FromUserName><MsgType>text</MsgType><CreateTime>99999999999999</CreateTime></xml>"
            })
    void refusesAMessageOfNobodyOrNoTime(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(Refused.class);
    }

    private static String event(String name, String rest) {
        return message("event", "<Event><![CDATA[" + name + "]]></Event>" + rest);
    }

    private static Reading read(String xml) {
        return new WechatReader(APP_ID).read(XmlReader.read(xml), CALLED);
    }

    private static Event event(String xml) {
        return ((Inbound) read(xml)).event();
    }

    private static String id(String xml) {
        return ((Inbound) read(xml)).id();
    }

    private static String keyOf(String distinct) {
        return InboxKey.of("mp", APP_ID, OPENID, distinct);
    }
}
