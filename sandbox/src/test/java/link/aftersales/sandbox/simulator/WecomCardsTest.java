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

    private static final String DROP_DOWN = """
            {"touser":"lisi","agentid":1000002,"msgtype":"template_card","template_card":{
              "card_type":"button_interaction","task_id":"%s","main_title":{"title":"【添加客户待办】"},
              "button_selection":{"question_key":"colleague","title":"转给","option_list":[
                {"id":"zhaoliu","text":"赵六"},{"id":"wangwu","text":"王五"}]},
              "button_list":[{"text":"转给同事","key":"hand_on"}]}}
            """;

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

    @Test
    void callsBackWhatWasChosenAboveTheButtons() throws WxErrorException {
        sendWithDropDown("todo-1");

        playground.control(
                "POST",
                "/members/lisi/cards/todo-1/click",
                "{\"key\":\"hand_on\",\"selections\":{\"colleague\":\"wangwu\"}}");

        WxCpXmlMessage event = playground.decryptCp(playground.receiver.next());
        assertThat(event.getEventKey()).isEqualTo("hand_on");
        assertThat(event.getSelectedItems().getFirst().getQuestionKey()).isEqualTo("colleague");
        assertThat(event.getSelectedItems().getFirst().getOptionIds()).containsExactly("wangwu");
    }

    @Test
    void callsBackTheFirstOptionWhenNothingWasChosen() throws WxErrorException {
        sendWithDropDown("todo-1");

        click("todo-1", "hand_on");

        WxCpXmlMessage event = playground.decryptCp(playground.receiver.next());
        assertThat(event.getSelectedItems().getFirst().getOptionIds()).containsExactly("zhaoliu");
    }

    @Test
    void knowsNoOptionThatTheCardHasNot() throws WxErrorException {
        sendWithDropDown("todo-1");

        assertThat(playground.status(
                        "POST",
                        "/control/members/lisi/cards/todo-1/click",
                        "{\"key\":\"hand_on\",\"selections\":{\"colleague\":\"nobody\"}}"))
                .isEqualTo(409);
    }

    @Test
    void refusesADropDownWithoutOptions() {
        assertThat(errcode(() -> cp.post(
                        playground.platform() + "/cgi-bin/message/send",
                        DROP_DOWN.formatted("todo-1").replaceFirst("\\{\"id.*]", "]"))))
                .isEqualTo(40058);
    }

    private void sendWithDropDown(String taskId) throws WxErrorException {
        cp.post(playground.platform() + "/cgi-bin/message/send", DROP_DOWN.formatted(taskId));
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
