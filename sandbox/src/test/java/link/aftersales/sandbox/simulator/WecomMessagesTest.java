package link.aftersales.sandbox.simulator;

import static link.aftersales.sandbox.simulator.Playground.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.bean.message.WxCpMessage;
import me.chanjar.weixin.cp.bean.message.WxCpMessageSendResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WecomMessagesTest {

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
    void deliversToKnownMembersAndNamesTheOthersInLowerCase() throws WxErrorException {
        WxCpMessageSendResult result = send(text("LISI|Nobody|wangwu", "工单提醒"));

        assertThat(result.getInvalidUser()).isEqualTo("nobody");
        assertThat(result.getMsgId()).isNotEmpty();
        assertThat(texts("lisi")).containsExactly("工单提醒");
        assertThat(texts("wangwu")).containsExactly("工单提醒");
    }

    @Test
    void refusesWhenNobodyIsLeftToReceive() {
        assertThat(errcode(() -> send(text("nobody|noone", "x")))).isEqualTo(81013);
        assertThat(errcode(() -> send(text("", "x")))).isEqualTo(82001);
    }

    @Test
    void dropsTheThirtyFirstMessageOfAMinuteSilently() throws WxErrorException {
        for (int i = 1; i <= 31; i++) {
            send(text("lisi", "第 " + i + " 条"));
        }

        assertThat(dropped("lisi")).containsExactly("第 31 条");
        playground.advance(60);
        send(text("lisi", "下一分钟"));
        assertThat(dropped("lisi")).containsExactly("第 31 条");
        assertThat(playground.control("GET", "/ledger", null).toString()).contains("dropped for [lisi]");
    }

    @Test
    void countsTheRateOverARestart() throws WxErrorException {
        for (int i = 1; i <= 30; i++) {
            send(text("lisi", "第 " + i + " 条"));
        }
        playground.restart();
        cp = playground.cp();

        send(text("lisi", "第 31 条"));

        assertThat(dropped("lisi")).containsExactly("第 31 条");
    }

    @Test
    void dropsARepeatedRequestWithinItsIntervalWhenAsked() throws WxErrorException {
        WxCpMessage message = text("lisi", "工单提醒");
        message.setEnableDuplicateCheck(true);
        message.setDuplicateCheckInterval(600);

        send(message);
        send(message);
        assertThat(texts("lisi")).hasSize(1);
        playground.advance(600);
        send(message);

        assertThat(texts("lisi")).hasSize(2);
    }

    @Test
    void deliversARepeatedRequestWhenNotAsked() throws WxErrorException {
        send(text("lisi", "工单提醒"));
        send(text("lisi", "工单提醒"));

        assertThat(texts("lisi")).hasSize(2);
    }

    @Test
    void cutsALongTextBetweenCharacters() throws WxErrorException {
        send(text("lisi", "长".repeat(1000)));

        assertThat(texts("lisi").getFirst()).isEqualTo("长".repeat(682));
        assertThat(texts("lisi").getFirst().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(2048);
    }

    @Test
    void acceptsOnlyWhatThePlatformAccepts() {
        assertThat(refusal("{oops")).isEqualTo(47001);
        assertThat(refusal("{\"touser\":\"lisi\"}")).isEqualTo(41011);
        assertThat(refusal("{\"touser\":\"lisi\",\"agentid\":7}")).isEqualTo(40056);
        assertThat(refusal(message("\"msgtype\":\"nonsense\""))).isEqualTo(40008);
        assertThat(refusal(message("\"msgtype\":\"text\",\"text\":{}"))).isEqualTo(44004);
        assertThat(refusal(message("\"msgtype\":\"textcard\",\"textcard\":{\"title\":\"t\"}")))
                .isEqualTo(41033);
        assertThat(refusal(message("\"msgtype\":\"template_card\",\"template_card\":{\"card_type\":\"x\"}")))
                .isEqualTo(40058);
        assertThat(playground.inbox("lisi")).isEmpty();
    }

    @Test
    void tellsAMembersName() throws WxErrorException {
        assertThat(cp.getUserService().getById("lisi").getName()).isEqualTo("lisi");
        assertThat(errcode(() -> cp.getUserService().getById("nobody"))).isEqualTo(60111);
    }

    @Test
    void fetchesANewTokenWhenTheOldOneExpired() throws WxErrorException {
        send(text("lisi", "一"));
        playground.advance(7200);

        send(text("lisi", "二"));

        assertThat(texts("lisi")).containsExactly("一", "二");
    }

    @Test
    void failsToOrderBeforeOrAfterTheEffect() {
        fault("{\"path\":\"/cgi-bin/message/send\",\"errcode\":45009,\"times\":2}");
        assertThat(errcode(() -> send(text("lisi", "一")))).isEqualTo(45009);
        assertThat(errcode(() -> send(text("lisi", "二")))).isEqualTo(45009);
        fault("{\"path\":\"/cgi-bin/message/*\",\"errcode\":45033,\"afterwards\":true}");
        assertThat(errcode(() -> send(text("lisi", "三")))).isEqualTo(45033);

        assertThat(texts("lisi")).containsExactly("三");
    }

    private void fault(String fault) {
        playground.control("POST", "/faults", fault);
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

    private String message(String content) {
        return "{\"touser\":\"lisi\",\"agentid\":" + Accounts.AGENT_ID + "," + content + "}";
    }

    private int refusal(String body) {
        String token = playground
                .api("GET", "/cgi-bin/gettoken?corpid=" + Accounts.CORP_ID + "&corpsecret=cp-secret", null)
                .path("access_token")
                .asText();
        return playground
                .api("POST", "/cgi-bin/message/send?access_token=" + token, body)
                .path("errcode")
                .asInt();
    }

    private List<String> texts(String userid) {
        return select(userid, false);
    }

    private List<String> dropped(String userid) {
        return select(userid, true);
    }

    private List<String> select(String userid, boolean dropped) {
        JsonNode inbox = playground.inbox(userid);
        return IntStream.range(0, inbox.size())
                .mapToObj(inbox::get)
                .filter(push -> push.path("dropped").asBoolean() == dropped)
                .map(push -> push.path("text").asText())
                .toList();
    }
}
