package link.aftersales.gateway.callbacks;

import static link.aftersales.gateway.callbacks.DoorMother.read;
import static link.aftersales.gateway.callbacks.DoorMother.refuses;
import static link.aftersales.gateway.callbacks.PlatformMother.contact;
import static link.aftersales.gateway.callbacks.PlatformMother.signed;
import static link.aftersales.gateway.callbacks.PlatformMother.text;
import static link.aftersales.gateway.callbacks.PlatformMother.wechat;
import static link.aftersales.gateway.callbacks.PlatformMother.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.gateway.callbacks.PlatformMother.Call;
import link.aftersales.gateway.callbacks.Reading.Inbound;
import me.chanjar.weixin.common.util.crypto.SHA1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

    private final String xml = text("维修", "1");
    private final long now = Instant.now().getEpochSecond();

    @Test
    void takesWhatThePlatformsSend() {
        assertThat(read(DoorMother.wechat(), wechat(xml))).isInstanceOf(Inbound.class);
        assertThat(read(DoorMother.wecom(), wecom(contact("edit_external_contact", ""))))
                .isInstanceOf(Inbound.class);
    }

    @Test
    void readsACompatibleBodyThroughItsEncryptedPart() {
        Call call = wechat(xml);
        String body = new String(call.body(), StandardCharsets.UTF_8);
        String compatible = body.replace("<Encrypt>", "<Content>forged</Content><MsgId>2</MsgId><Encrypt>");
        Inbound inbound =
                (Inbound) read(DoorMother.wechat(), call.withBody(compatible.getBytes(StandardCharsets.UTF_8)));
        assertThat(inbound.event()).isEqualTo(((Inbound) read(DoorMother.wechat(), call)).event());
        assertThat(((MessageReceived) inbound.event()).msgId()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg_signature=", "timestamp=", "nonce="})
    void refusesAQueryOfAnotherCallback(String parameter) {
        Call call = wechat(xml);
        int at = call.query().indexOf(parameter) + parameter.length();
        char first = call.query().charAt(at);
        String query = call.query().substring(0, at)
                + (first == '1' ? '2' : '1')
                + call.query().substring(at + 1);
        refuses(DoorMother.wechat(), call.withQuery(query), Refusal.BAD_SIGNATURE);
    }

    @Test
    void refusesABodyWithoutOrWithAnEmptySignature() {
        Call call = wechat(xml);
        refuses(DoorMother.wechat(), call.withQuery(""), Refusal.BAD_SIGNATURE);
        refuses(
                DoorMother.wechat(),
                call.withQuery("timestamp=" + now + "&nonce=1&msg_signature="),
                Refusal.BAD_SIGNATURE);
    }

    @Test
    void doesNotTakeThePlainSignatureForTheBodys() {
        Call call = wechat(xml);
        String plain = call.query().replaceAll("&msg_signature=.*", "").replace("signature=", "msg_signature=");
        refuses(DoorMother.wechat(), call.withQuery(plain), Refusal.BAD_SIGNATURE);
    }

    @Test
    void refusesABodyOfTheOtherPlatform() {
        refuses(DoorMother.wechat(), wecom(contact("edit_external_contact", "")), Refusal.BAD_SIGNATURE);
        refuses(DoorMother.wecom(), wechat(xml), Refusal.BAD_SIGNATURE);
    }

    @Test
    void refusesAnotherReceiver() {
        refuses(DoorMother.wechat(), wechat(xml, now, "wxanother"), Refusal.WRONG_RECEIVER);
        refuses(
                DoorMother.wecom(),
                wecom(contact("edit_external_contact", ""), now, "wwanother"),
                Refusal.WRONG_RECEIVER);
        refuses(DoorMother.wechat("gh_other"), wechat(xml), Refusal.WRONG_RECEIVER);
        assertThat(read(DoorMother.wechat("gh_account"), wechat(xml))).isInstanceOf(Inbound.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-400, -301, 302, 4000})
    void refusesStaleTimestamps(int away) {
        refuses(DoorMother.wechat(), wechat(xml, now + away), Refusal.STALE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-298, 0, 298})
    void takesTimestampsWithinTheWindow(int away) {
        assertThat(read(DoorMother.wechat(), wechat(xml, now + away))).isInstanceOf(Inbound.class);
    }

    @Test
    void refusesRightlySignedNonsense() {
        refuses(DoorMother.wechat(), signed(PlatformMother.MP_TOKEN, "bm90IGVuY3J5cHRlZA==", now), Refusal.MALFORMED);
        refuses(DoorMother.wechat(), wechat("<xml><FromUserName>o", now), Refusal.MALFORMED);
        refuses(DoorMother.wechat(), wechat("", now), Refusal.MALFORMED);
        refuses(DoorMother.wechat(), wechat("<a>".repeat(4_000), now), Refusal.MALFORMED);
        refuses(
                DoorMother.wechat(),
                wechat(
                        "<!DOCTYPE xml [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><xml><FromUserName>&a;</FromUserName></xml>"),
                Refusal.MALFORMED);
    }

    @Test
    void refusesABodyThatIsNotEncrypted() {
        refuses(DoorMother.wechat(), PlatformMother.plain(xml), Refusal.MALFORMED);
        refuses(DoorMother.wechat(), wechat(xml).withBody(new byte[0]), Refusal.MALFORMED);
        refuses(
                DoorMother.wechat(),
                wechat(xml).withBody(new byte[] {(byte) 0xFF, (byte) 0xFE, 0x3C}),
                Refusal.MALFORMED);
    }

    @Test
    void refusesAQueryThatCannotBeDecoded() {
        assertThatThrownBy(() -> CallbackQuery.of("nonce=%zz")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> CallbackQuery.of("nonce=" + "1".repeat(5000))).isInstanceOf(Refused.class);
    }

    @Test
    void readsAQueryAsTheServletContainerWould() {
        CallbackQuery query =
                CallbackQuery.of("timestamp=1&nonce=a%2Bb&echostr=a+b%2B&timestamp=2&msg_signature=m&signature=");
        assertThat(query).isEqualTo(new CallbackQuery("", "m", "1", "a+b", "a+b+"));
        assertThat(CallbackQuery.of("&&=&nonce&xnonce=1&nonce=2").nonce()).isEqualTo("2");
        assertThat(CallbackQuery.of(null).nonce()).isEmpty();
    }

    @Test
    void echoesTheOfficialAccountsCheck() {
        String signature = SHA1.gen(PlatformMother.MP_TOKEN, Long.toString(now), "n");
        String query = "signature=" + signature + "&timestamp=" + now + "&nonce=n&echostr=";
        assertThat(DoorMother.wechat().echo(CallbackQuery.of(query + "12345"))).isEqualTo("12345");
        refusesEcho(DoorMother.wechat(), query, Refusal.MALFORMED);
        refusesEcho(DoorMother.wechat(), query.replace("nonce=n", "nonce=m") + "12345", Refusal.BAD_SIGNATURE);
    }

    @Test
    void echoesWeComsEncryptedCheck() {
        Call call = wecom("54321");
        String encrypted = new String(call.body(), StandardCharsets.UTF_8)
                .replaceAll("(?s).*Encrypt><!\\[CDATA\\[|]]></Encrypt.*", "");
        String query = call.query() + "&echostr=" + URLEncoder.encode(encrypted, StandardCharsets.UTF_8);
        assertThat(DoorMother.wecom().echo(CallbackQuery.of(query))).isEqualTo("54321");
        assertThat(DoorMother.wecom().echo(CallbackQuery.of(call.query() + "&echostr=" + encrypted)))
                .isEqualTo("54321");
        refusesEcho(DoorMother.wecom(), query.replace("msg_signature=", "msg_signature=0"), Refusal.BAD_SIGNATURE);
        refusesEcho(DoorMother.wecom(), call.query(), Refusal.BAD_SIGNATURE);
    }

    private static void refusesEcho(CallbackDoor door, String query, Refusal refusal) {
        assertThatThrownBy(() -> door.echo(CallbackQuery.of(query)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
