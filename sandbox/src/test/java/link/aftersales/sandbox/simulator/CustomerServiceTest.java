package link.aftersales.sandbox.simulator;

import static link.aftersales.sandbox.simulator.Playground.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpKfService;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp.WxCpKfMsgItem;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgSendRequest;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgSendResp;
import me.chanjar.weixin.cp.bean.kf.msg.WxCpKfTextMsg;
import me.chanjar.weixin.cp.bean.message.WxCpXmlMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerServiceTest {

    private static final int TWO_DAYS = 48 * 3600;

    @TempDir
    Path directory;

    private Playground playground;
    private WxCpKfService kf;
    private Someone customer;
    private String account;

    @BeforeEach
    void start() {
        playground = new Playground(directory);
        kf = playground.cp().getKfService();
        customer = playground.customer();
        account = playground
                .control("GET", "/kf/accounts", null)
                .path("accounts")
                .path(0)
                .path("openKfId")
                .asText();
    }

    @AfterEach
    void stop() {
        playground.close();
    }

    @Test
    void ringsWithATokenByWhichTheWordsCanBePulled() throws WxErrorException {
        says("设备漏油");
        WxCpXmlMessage bell = playground.decryptCp(playground.receiver.next());

        assertThat(bell.getEvent()).isEqualTo("kf_msg_or_event");
        assertThat(bell.getAllFieldsMap()).containsEntry("OpenKfId", account);
        WxCpKfMsgItem item = pull(null, (String) bell.getAllFieldsMap().get("Token"))
                .getMsgList()
                .getFirst();
        assertThat(item.getText().getContent()).isEqualTo("设备漏油");
        assertThat(item.getOrigin()).isEqualTo(3);
        assertThat(item.getOpenKfid()).isEqualTo(account);
        assertThat(item.getExternalUserId()).isEqualTo(customer.externalUserId());
    }

    @Test
    void givesTheLogOutInSmallPagesAndForgetsItAfterThreeDays() throws WxErrorException {
        playground.control("POST", "/kf/switches", "{\"pageSize\":2}");
        for (int i = 0; i < 5; i++) {
            says("第" + i + "句");
        }

        assertThat(readAll()).containsExactly("第0句", "第1句", "第2句", "第3句", "第4句");

        playground.advance(3 * 24 * 3600);
        assertThat(readAll()).isEmpty();
    }

    @Test
    void goesOnFromACursorOverARestart() throws WxErrorException {
        says("一");
        String cursor = pull(null, null).getNextCursor();
        playground.restart();
        kf = playground.cp().getKfService();
        says("二");

        assertThat(pull(cursor, null).getMsgList())
                .extracting(item -> item.getText().getContent())
                .containsExactly("二");
    }

    @Test
    void refusesTokensThatAreTooOldOrOfNobody() {
        says("一");
        WxCpXmlMessage bell = playground.decryptCp(playground.receiver.next());
        String token = (String) bell.getAllFieldsMap().get("Token");
        playground.advance(601);

        assertThat(errcode(() -> pull(null, token))).isEqualTo(95007);
        assertThat(errcode(() -> pull(null, "nobody's"))).isEqualTo(95007);
        assertThat(errcode(() -> kf.syncMsg("not a cursor", null, 10, 0, account)))
                .isEqualTo(95030);
    }

    @Test
    void takesFiveMessagesWithinTwoDaysOfTheLastWord() throws WxErrorException {
        assertThat(errcode(() -> send("m0", "先说话"))).isEqualTo(95002);
        says("在吗");
        for (int i = 1; i <= 5; i++) {
            send("m" + i, "第 " + i + " 条");
        }

        assertThat(errcode(() -> send("m6", "第 6 条"))).isEqualTo(95001);
        says("在");
        send("m7", "又可以了");
        playground.advance(TWO_DAYS);
        assertThat(errcode(() -> send("m8", "太晚了"))).isEqualTo(95002);
        assertThat(reads()).hasSize(6).last().isEqualTo("又可以了");
    }

    @Test
    void takesAMsgidOnceAndDoesNotShowItTwice() throws WxErrorException {
        says("在吗");
        assertThat(send("same", "您好").getMsgId()).isEqualTo("same");

        assertThat(errcode(() -> send("same", "您好"))).isEqualTo(95031);

        assertThat(reads()).containsExactly("您好");
    }

    @Test
    void welcomesWhoComesInOnceWithinTwentySeconds() throws WxErrorException {
        enters();
        String code = lastEvent().path("welcome_code").asText();

        welcome(code, "欢迎");

        assertThat(reads()).containsExactly("欢迎");
        assertThat(errcode(() -> welcome(code, "再次欢迎"))).isEqualTo(95032);
        enters();
        assertThat(lastEvent().has("welcome_code")).isFalse();
        playground.advance(TWO_DAYS);
        enters();
        String late = lastEvent().path("welcome_code").asText();
        playground.advance(21);
        assertThat(errcode(() -> welcome(late, "太晚"))).isEqualTo(95032);
    }

    @Test
    void offersNoWelcomeToWhoHasSpoken() {
        says("在吗");
        enters();

        assertThat(lastEvent().path("event_type").asText()).isEqualTo("enter_session");
        assertThat(lastEvent().has("welcome_code")).isFalse();
    }

    @Test
    void tellsLaterThatAMessageFailed() throws WxErrorException {
        says("在吗");
        playground.control("POST", "/kf/switches", "{\"failNext\":1,\"failType\":4}");

        send("lost", "您好");

        assertThat(reads()).isEmpty();
        assertThat(lastEvent().path("event_type").asText()).isEqualTo("msg_send_fail");
        assertThat(lastEvent().path("fail_msgid").asText()).isEqualTo("lost");
        assertThat(lastEvent().path("fail_type").asInt()).isEqualTo(4);
        send("shown", "您好");
        assertThat(reads()).containsExactly("您好");
    }

    @Test
    void tellsTheUnionidOfWhoWasThereLately() throws WxErrorException {
        assertThat(kf.customerBatchGet(List.of(customer.externalUserId())).getInvalidExternalUserId())
                .containsExactly(customer.externalUserId());
        says("在吗");

        assertThat(kf.customerBatchGet(List.of(customer.externalUserId())).getCustomerList())
                .singleElement()
                .satisfies(known -> assertThat(known.getUnionId()).isEqualTo(customer.unionid()));
    }

    @Test
    void keepsPicturesAsMediaOfWecom() throws Exception {
        customer.act("kf/messages", "{\"image\":\"sample\"}");

        String mediaId = pull(null, null).getMsgList().getFirst().getImage().getMediaId();

        assertThat(playground.cp().getMediaService().download(mediaId)).isNotEmpty();
    }

    private void says(String text) {
        customer.act("kf/messages", "{\"text\":\"" + text + "\"}");
    }

    private void enters() {
        customer.act("kf/enter", "{}");
    }

    private WxCpKfMsgListResp pull(@Nullable String cursor, @Nullable String token) throws WxErrorException {
        return kf.syncMsg(cursor, token, 1000, 0, account);
    }

    private List<String> readAll() throws WxErrorException {
        List<String> read = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            WxCpKfMsgListResp page = pull(cursor, null);
            page.getMsgList().forEach(item -> read.add(item.getText().getContent()));
            assertThat(page.getMsgList()).hasSizeLessThanOrEqualTo(2);
            cursor = page.getNextCursor();
            more = page.getHasMore() == 1;
        }
        return read;
    }

    private JsonNode lastEvent() {
        JsonNode all = playground.api(
                "POST",
                "/cgi-bin/kf/sync_msg?access_token=" + token(),
                "{\"open_kfid\":\"" + account + "\",\"limit\":1000}");
        List<JsonNode> items = all.path("msg_list").valueStream().toList();
        return items.getLast().path("event");
    }

    private String token() {
        try {
            return playground.cp().getAccessToken();
        } catch (WxErrorException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> reads() {
        return playground
                .control("GET", customer.path("kf/chat"), null)
                .path("messages")
                .valueStream()
                .filter(message -> message.path("from").asText().equals("account"))
                .map(message -> message.path("text").asText())
                .toList();
    }

    private WxCpKfMsgSendResp send(String msgId, String text) throws WxErrorException {
        WxCpKfMsgSendRequest request = text(msgId, text);
        request.setToUser(customer.externalUserId());
        request.setOpenKfid(account);
        return kf.sendMsg(request);
    }

    private void welcome(String code, String text) throws WxErrorException {
        WxCpKfMsgSendRequest request = text("welcome" + Math.abs(text.hashCode()), text);
        request.setCode(code);
        kf.sendMsgOnEvent(request);
    }

    private static WxCpKfMsgSendRequest text(String msgId, String text) {
        WxCpKfMsgSendRequest request = new WxCpKfMsgSendRequest();
        request.setMsgId(msgId);
        request.setMsgType("text");
        WxCpKfTextMsg words = new WxCpKfTextMsg();
        words.setContent(text);
        request.setText(words);
        return request;
    }
}
