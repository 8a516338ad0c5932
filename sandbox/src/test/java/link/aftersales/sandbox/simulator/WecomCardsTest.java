package link.aftersales.sandbox.simulator;

import static link.aftersales.sandbox.simulator.Playground.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import me.chanjar.weixin.cp.bean.message.WxCpMessageSendResult;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import me.chanjar.weixin.cp.bean.templatecard.TemplateCardButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WecomCardsTest {

    @TempDir
    Path directory;

    private Playground playground;
    private WxCpService cp;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        cp = playground.cp();
        playground.member("lisi");
        playground.member("wangwu");
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void takesATaskIdOnce() throws WxErrorException {
        WxCpMessageSendResult first = send(card("ticket-1"));

        assertThat(first.getResponseCode()).isNotEmpty();
        assertThat(errcode(() -> send(card("ticket-1")))).isEqualTo(42014);
        assertThat(errcode(() -> send(card("bad id!")))).isEqualTo(42014);
        assertThat(playground.inbox("lisi")).hasSize(1);
    }

    @Test
    void callsBackAClickWhoseCodeUpdatesTheCardOnce() throws WxErrorException {
        send(card("ticket-1"));

        click("ticket-1", "accept");

        WxCpXmlMessage event = playground.decryptCp(playground.receiver.next());
        assertThat(event.getEvent()).isEqualTo("template_card_event");
        assertThat(event.getEventKey()).isEqualTo("accept");
        assertThat(event.getTaskId()).isEqualTo("ticket-1");
        assertThat(event.getCardType()).isEqualTo("button_interaction");
        assertThat(event.getFromUserName()).isEqualTo("lisi");
        update(event.getResponseCode());
        assertThat(playground.inbox("lisi").get(0).path("replaceName").asText()).isEqualTo("处理中");
        assertThat(errcode(() -> update(event.getResponseCode()))).isEqualTo(42045);
        assertThat(playground.status("POST", "/control/members/lisi/cards/ticket-1/click", "{\"key\":\"accept\"}"))
                .isEqualTo(409);
    }

    @Test
    void letsAResponseCodeDieAfter72Hours() throws WxErrorException {
        String code = send(card("ticket-1")).getResponseCode();

        playground.advance(72 * 3600);

        assertThat(errcode(() -> update(code))).isEqualTo(42045);
    }

    private void click(String taskId, String key) {
        playground.control("POST", "/members/lisi/cards/" + taskId + "/click", "{\"key\":\"" + key + "\"}");
    }

    private void update(String code) throws WxErrorException {
        cp.getTaskCardService().updateTemplateCardButton(List.of("lisi"), null, null, 0, code, "处理中");
    }

    private WxCpMessageSendResult send(WxCpMessage message) throws WxErrorException {
        return cp.getMessageService().send(message);
    }

    private static WxCpMessage text(String users, String content) {
        return WxCpMessage.TEXT()
                .agentId(Accounts.AGENT_ID)
                .toUser(users)
                .content(content)
                .build();
    }

    private static WxCpMessage card(String taskId) {
        return WxCpMessage.TEMPLATECARD()
                .agentId(Accounts.AGENT_ID)
                .toUser("lisi")
                .cardType("button_interaction")
                .mainTitleTitle("【售后工单提醒】")
                .taskId(taskId)
                .buttons(List.of(TemplateCardButton.builder()
                        .text("开始处理")
                        .key("accept")
                        .style(1)
                        .build()))
                .build();
    }
}
