package link.aftersales.sandbox.simulator;

import static link.aftersales.sandbox.simulator.Playground.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpExternalContactService;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.external.WxCpWelcomeMsg;
import me.chanjar.weixin.cp.bean.external.msg.Text;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WelcomeMessageTest {

    @TempDir
    Path directory;

    private Playground playground;
    private WxCpExternalContactService contacts;
    private Someone customer;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        WxCpService cp = playground.cp();
        contacts = cp.getExternalContactService();
        playground.member("wangwu");
        customer = playground.customer();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void greetsOnceWithin20Seconds() throws WxErrorException {
        String code = becomeContacts("auto").getWelcomeCode();

        contacts.sendWelcomeMsg(welcome(code));

        assertThat(customer.readsFromMembers()).containsExactly("您好，验证码 123456");
        assertThat(errcode(() -> contacts.sendWelcomeMsg(welcome(code)))).isEqualTo(41051);
    }

    @Test
    void refusesAGreetingAfter20Seconds() {
        String code = becomeContacts("auto").getWelcomeCode();

        playground.advance(20);

        assertThat(errcode(() -> contacts.sendWelcomeMsg(welcome(code)))).isEqualTo(41050);
    }

    @Test
    void refusesAGreetingWhereSomebodyElseGreetedFirst() {
        String code = becomeContacts("auto", "greeted").getWelcomeCode();

        assertThat(errcode(() -> contacts.sendWelcomeMsg(welcome(code)))).isEqualTo(41051);
        assertThat(customer.readsFromMembers()).hasSize(1);
    }

    @Test
    void refusesAGreetingOnceTheMemberHasSpoken() {
        String code = becomeContacts("auto").getWelcomeCode();
        String personId = customer.person().path("personId").asText();

        playground.control("POST", "/members/wangwu/say", "{\"personId\":\"" + personId + "\",\"text\":\"您好\"}");

        assertThat(errcode(() -> contacts.sendWelcomeMsg(welcome(code)))).isEqualTo(41051);
    }

    @Test
    void greetsAtTheThirdTryWhileAnotherApplicationIsSending() throws WxErrorException {
        String code = becomeContacts("auto", "busy").getWelcomeCode();
        assertThat(errcode(() -> contacts.sendWelcomeMsg(welcome(code)))).isEqualTo(41096);
        assertThat(errcode(() -> contacts.sendWelcomeMsg(welcome(code)))).isEqualTo(41096);

        contacts.sendWelcomeMsg(welcome(code));

        assertThat(customer.readsFromMembers()).containsExactly("您好，验证码 123456");
    }

    @Test
    void bringsNoCodeWhileTheConsoleGreets() {
        playground.control("POST", "/console", "{\"greeting\":\"欢迎\"}");

        assertThat(becomeContacts("auto").getWelcomeCode()).isNull();
        assertThat(customer.readsFromMembers()).containsExactly("欢迎");
    }

    private WxCpXmlMessage becomeContacts(String remarkMobiles) {
        return becomeContacts(remarkMobiles, "code");
    }

    private WxCpXmlMessage becomeContacts(String remarkMobiles, String welcome) {
        playground.control(
                "POST",
                "/members/wangwu/search",
                "{\"phone\":\"13800138000\",\"remarkMobiles\":\"" + remarkMobiles + "\"}");
        customer.act("accept", "{\"userid\":\"wangwu\",\"welcome\":\"" + welcome + "\"}");
        return playground.decryptCp(playground.receiver.next());
    }

    private static WxCpWelcomeMsg welcome(String code) {
        Text text = new Text();
        text.setContent("您好，验证码 123456");
        return WxCpWelcomeMsg.builder()
                .welcomeCode(code)
                .text(text)
                .attachments(List.of())
                .build();
    }
}
