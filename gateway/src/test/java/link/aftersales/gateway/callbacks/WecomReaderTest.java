package link.aftersales.gateway.callbacks;

import static link.aftersales.gateway.callbacks.PlatformMother.CONTACT;
import static link.aftersales.gateway.callbacks.PlatformMother.CORP_ID;
import static link.aftersales.gateway.callbacks.PlatformMother.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.contracts.WecomInbound.ContactDeleted;
import link.aftersales.contracts.WecomInbound.ContactEdited;
import link.aftersales.contracts.WecomInbound.KfDoorbell;
import link.aftersales.contracts.WecomInbound.Selection;
import link.aftersales.contracts.WecomInbound.TransferFailed;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import link.aftersales.gateway.callbacks.Reading.Unknown;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WecomReaderTest {

    private static final Instant AT = Instant.ofEpochSecond(1_700_000_000);
    private static final String MEMBER = "ZhangSan";

    @Test
    void readsAnAddedContactAsWxJavaDoes() {
        String xml = contact("add_external_contact", "<State>teststate</State><WelcomeCode>CODE</WelcomeCode>");
        WxCpXmlMessage wxJava = wxJava(PlatformMother.wecom(xml));
        assertThat(read(xml))
                .isEqualTo(new Inbound(
                        InboxKey.of("cp", CORP_ID, "add_external_contact", "ZhangSan", CONTACT, "1700000000"),
                        CONTACT,
                        new ContactAdded(
                                wxJava.getUserId(),
                                wxJava.getExternalUserId(),
                                false,
                                wxJava.getState(),
                                wxJava.getWelcomeCode(),
                                Instant.ofEpochSecond(wxJava.getCreateTime())),
                        AT));
    }

    @Test
    void readsEachChangeOfAContact() {
        assertThat(event(contact("add_half_external_contact", "")))
                .isEqualTo(new ContactAdded(MEMBER, CONTACT, true, null, null, AT));
        assertThat(event(contact("edit_external_contact", ""))).isEqualTo(new ContactEdited(MEMBER, CONTACT, AT));
        assertThat(event(contact("del_external_contact", "<Source>DELETE_BY_TRANSFER</Source>")))
                .isEqualTo(new ContactDeleted(MEMBER, CONTACT, false, "DELETE_BY_TRANSFER", AT));
        assertThat(event(contact("del_follow_user", "")))
                .isEqualTo(new ContactDeleted(MEMBER, CONTACT, true, null, AT));
        assertThat(event(contact("transfer_fail", "<FailReason>customer_refused</FailReason>")))
                .isEqualTo(new TransferFailed(MEMBER, CONTACT, "customer_refused", AT));
    }

    @Test
    void takesEachRingOfADoorbellAsNew() {
        String xml = other("kf_msg_or_event", "<Token>TOKEN</Token><OpenKfId>wkAccount</OpenKfId>");
        Inbound once = (Inbound) read(xml);
        Inbound again = (Inbound) read(xml);
        assertThat(once.event()).isEqualTo(new KfDoorbell("wkAccount", "TOKEN", AT));
        assertThat(once.key()).isEqualTo("wkAccount");
        assertThat(once.id()).isNotEqualTo(again.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"template_card_event", "template_card_menu_event"})
    void readsAPressedButtonWithItsChoices(String name) {
        String xml = other(name, """
                <EventKey>start</EventKey><TaskId>task-1</TaskId><CardType>button_interaction</CardType>
                <ResponseCode>RC</ResponseCode><AgentID>1000002</AgentID><SelectedItems>
                <SelectedItem><QuestionKey>q1</QuestionKey><OptionIds><OptionId>a</OptionId><OptionId>b</OptionId></OptionIds></SelectedItem>
                <SelectedItem><QuestionKey>q2</QuestionKey><OptionIds/></SelectedItem></SelectedItems>""");
        assertThat(read(xml))
                .isEqualTo(new Inbound(
                        InboxKey.of("cp", CORP_ID, "1000002", "card", "task-1", "LiSi", "start", "1700000000"),
                        "task-1",
                        new CardClicked(
                                "LiSi",
                                "task-1",
                                "start",
                                "button_interaction",
                                "RC",
                                List.of(new Selection("q1", List.of("a", "b")), new Selection("q2", List.of())),
                                AT),
                        AT));
    }

    @Test
    void leavesOutWhatNobodyNeeds() {
        assertThat(read(other("enter_agent", ""))).isEqualTo(new Unknown("enter_agent"));
        assertThat(read(contact("msg_audit_approved", "")))
                .isEqualTo(new Unknown("change_external_contact msg_audit_approved"));
        assertThat(read("<xml><MsgType>text</MsgType><Content>x</Content></xml>"))
                .isEqualTo(new Unknown("message text"));
    }

    @Test
    void refusesAnEventAboutNobody() {
        assertThatThrownBy(() -> read(contact("add_external_contact", "").replace(CONTACT, "")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(other("kf_msg_or_event", "<Token>t</Token>")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(other("template_card_event", ""))).isInstanceOf(Refused.class);
    }

    private static WxCpXmlMessage wxJava(PlatformMother.Call call) {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setCorpId(CORP_ID);
        config.setToken(PlatformMother.CP_TOKEN);
        config.setAesKey(PlatformMother.CP_AES_KEY);
        CallbackQuery query = CallbackQuery.of(call.query());
        return WxCpXmlMessage.fromEncryptedXml(
                new String(call.body(), StandardCharsets.UTF_8),
                config,
                query.timestamp(),
                query.nonce(),
                query.msgSignature());
    }

    private static String other(String event, String rest) {
        return "<xml><ToUserName>" + CORP_ID + "</ToUserName><FromUserName>LiSi</FromUserName>"
                + "<CreateTime>1700000000</CreateTime><MsgType>event</MsgType><Event>" + event + "</Event>" + rest
                + "</xml>";
    }

    private static Reading read(String xml) {
        return new WecomReader(CORP_ID).read(XmlReader.read(xml), AT);
    }

    private static Object event(String xml) {
        return ((Inbound) read(xml)).event();
    }
}
