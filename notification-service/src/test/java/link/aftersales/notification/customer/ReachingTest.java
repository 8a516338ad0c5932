package link.aftersales.notification.customer;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.notification.StubPlatforms;
import link.aftersales.notification.StubPlatforms.Request;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Where notices go, and what becomes of those that no chat takes, through the whole service. */
@RealServers
@SpringBootTest(
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=secret",
            "COMPANY_NAME=远大机电"
        })
class ReachingTest {

    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

    private final String serial = UUID.randomUUID().toString().substring(0, 8);
    private final String customerId = "c-" + serial;
    private final String openid = "o-" + serial;
    private final String visitor = "wm-" + serial;
    private final String owner = "owner-" + serial;
    private final String ticketNo = "AS" + serial;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PublishedEvents published;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("WECHAT_MP_API_URL", PLATFORMS::url);
        registry.add("WECOM_API_URL", PLATFORMS::url);
    }

    @Test
    void aNoticeGoesToTheChatOfItsTicketWhileThatIsOpen() {
        spoke();

        tell(CustomerText.TICKET_ACCEPTED, "马上处理");

        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(1));
        assertThat(PLATFORMS.to(openid).getFirst().text()).contains("已开始处理", ticketNo);
        assertThat(PLATFORMS.to(owner)).isEmpty();
    }

    @Test
    void twoMessagesOfAWindowStayForWhatTheCustomerHasToAnswer() {
        spoke();
        tell(CustomerText.TICKET_REPLY, "第一句");
        tell(CustomerText.TICKET_REPLY, "第二句");
        tell(CustomerText.TICKET_REPLY, "第三句");
        tell(CustomerText.TICKET_REPLY, "第四句");
        eventually(() -> assertThat(kept()).hasSize(1));

        tell(CustomerText.TICKET_ASKED, "型号是什么");
        tell(CustomerText.TICKET_RESOLVED, "修好了");

        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(5));
        assertThat(PLATFORMS.to(openid).get(2).text()).contains("第三句");
        assertThat(PLATFORMS.to(openid).get(3).text()).contains("第四句", "型号是什么");
        assertThat(PLATFORMS.to(openid).get(4).text()).contains("修好了");
        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(1));
        assertThat(PLATFORMS.to(owner).getFirst().text())
                .contains("【请转告客户】张三（13800138000）", "本轮消息条数已用完", "第四句", ticketNo);
    }

    @Test
    void aNoticeKeptBecauseTheWordBeforeItCameLateLeavesAfterAll() {
        knownAs(true);
        Instant before = now().minusSeconds(2);
        tell(CustomerText.TICKET_ACCEPTED, "马上处理");
        eventually(() -> assertThat(kept()).hasSize(1));

        publish(openid, new WechatInbound.MessageReceived(openid, "m", MessageKind.TEXT, "维修", null, null, before));

        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(1));
        assertThat(PLATFORMS.to(openid).getFirst().text()).contains("已开始处理", ticketNo);
        eventually(() -> assertThat(kept()).isEmpty());
    }

    @Test
    void whatWasSaidInTheSecondOfAWordButBeforeItIsNotCounted() {
        knownAs(true);
        Instant second = now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < 4; i++) {
            answer(CustomerText.HELLO);
        }
        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(4));
        publish(openid, new WechatInbound.MessageReceived(openid, "m", MessageKind.TEXT, "维修", null, null, second));
        eventually(() -> assertThat(windows(openid)).isEqualTo(1));

        tell(CustomerText.TICKET_ACCEPTED, "马上处理");

        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(5));
    }

    @Test
    void aNoticeGoesToTheCustomersOtherChannelWhenItsOwnIsClosed() {
        knownAs(true);
        publish(visitor, new KfInbound.MessageReceived("wk1", visitor, null, "m", MessageKind.TEXT, "在吗", null, now()));
        eventually(() -> assertThat(windows(visitor)).isEqualTo(1));

        tell(CustomerText.TICKET_ACCEPTED, "");

        eventually(() -> assertThat(PLATFORMS.to(visitor)).hasSize(1));
        Request said = PLATFORMS.to(visitor).getFirst();
        assertThat(said.path()).isEqualTo("/cgi-bin/kf/send_msg");
        assertThat(said.body().path("open_kfid").asText()).isEqualTo("wk1");
        assertThat(PLATFORMS.to(openid)).isEmpty();
        assertThat(PLATFORMS.to(owner)).isEmpty();
    }

    @Test
    void whatNoChatTakesIsKeptAndPassedOnOnceADayForATicket() {
        knownAs(true);

        tell(CustomerText.TICKET_ACCEPTED, "");
        tell(CustomerText.TICKET_REPLY, "明天上午到");

        eventually(() -> assertThat(kept()).hasSize(2));
        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(1));
        assertThat(PLATFORMS.to(owner).getFirst().text()).contains("超过 48 小时没有互动", "已开始处理");
        assertThat(PLATFORMS.to(openid)).isEmpty();
    }

    @Test
    void whatWasKeptIsSaidBeforeTheNextAnswerInOneMessage() {
        knownAs(true);
        tell(CustomerText.TICKET_ACCEPTED, "");
        tell(CustomerText.TICKET_REPLY, "明天上午到");
        eventually(() -> assertThat(kept()).hasSize(2));

        answer(CustomerText.HELLO);

        eventually(() -> assertThat(kept()).isEmpty());
        assertThat(PLATFORMS.to(openid)).singleElement().satisfies(said -> assertThat(said.text())
                .containsSubsequence("已开始处理", "明天上午到", "在的"));
        eventually(() -> assertThat(published.of(DeliverySent.class))
                .filteredOn(sent -> openid.equals(sent.receiver()))
                .hasSize(3));
    }

    @Test
    void whatHasNoRoomInTheAnswerGoesInAMessageBeforeIt() {
        knownAs(true);
        tell(CustomerText.TICKET_REPLY, "字".repeat(190));
        tell(CustomerText.TICKET_REPLY, "又".repeat(190));
        tell(CustomerText.TICKET_REPLY, "再".repeat(190));
        eventually(() -> assertThat(kept()).hasSize(3));

        answer(CustomerText.MENU);

        eventually(() -> assertThat(kept()).isEmpty());
        assertThat(PLATFORMS.to(openid)).hasSize(2);
        assertThat(PLATFORMS.to(openid).getFirst().text()).contains("字字字", "又又又");
        assertThat(PLATFORMS.to(openid).get(1).text()).contains("再再再", "售后");
    }

    @Test
    void whatWasKeptWaitsOnWhenTheAnswerIsNotTaken() {
        knownAs(true);
        tell(CustomerText.TICKET_ACCEPTED, "");
        eventually(() -> assertThat(kept()).hasSize(1));
        PLATFORMS.answers(openid, errcode(45047));

        answer(CustomerText.HELLO);
        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(1));
        eventually(() -> assertThat(joined()).isZero());
        answer(CustomerText.YOU_ARE_WELCOME);

        eventually(() -> assertThat(kept()).isEmpty());
        assertThat(PLATFORMS.to(openid).get(1).text()).contains("已开始处理");
    }

    @Test
    void aNoticeThatThePlatformRefusesLooksForAnotherWay() {
        spoke();
        PLATFORMS.answers(openid, errcode(45015));

        tell(CustomerText.TICKET_ACCEPTED, "");

        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(1));
        assertThat(PLATFORMS.to(owner).getFirst().text()).contains("超过 48 小时没有互动");
        assertThat(kept()).hasSize(1);
        assertThat(PLATFORMS.to(openid)).hasSize(1);
    }

    @Test
    void whoeverUnfollowedIsToldByStaff() {
        spoke();
        publish(openid, new WechatInbound.Unfollowed(openid, now().plusSeconds(1)));
        eventually(() -> assertThat(count("select count(*) from closed_chats where person = '" + openid + "'"))
                .isEqualTo(1));

        tell(CustomerText.TICKET_ACCEPTED, "");

        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(1));
        assertThat(PLATFORMS.to(owner).getFirst().text()).contains("客户已取消关注");
    }

    @Test
    void whoeverIsTrustedNoMoreIsToldByStaffOnlyAndNeverHearsWhatWasKept() {
        spoke();
        knownAs(true);
        tell(CustomerText.TICKET_REPLY, "一");
        tell(CustomerText.TICKET_REPLY, "二");
        tell(CustomerText.TICKET_REPLY, "三");
        tell(CustomerText.TICKET_REPLY, "四");
        eventually(() -> assertThat(kept()).hasSize(1));
        knownAs(false);
        eventually(() -> assertThat(kept()).isEmpty());
        String other = ticketNo + "-2";

        tell(other, CustomerText.TICKET_ACCEPTED, "", false);

        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(2));
        assertThat(PLATFORMS.to(owner).get(1).text()).contains("客户的身份验证已解除", other);
        assertThat(PLATFORMS.to(openid)).hasSize(3);
    }

    @Test
    void thatATicketIsAboutToEndIsSaidOnlyWhileTheChatIsOpen() {
        knownAs(true);

        tell(CustomerText.CLOSING_SOON, "");
        tell(CustomerText.TICKET_CLOSED, "");

        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(1));
        assertThat(PLATFORMS.to(owner).getFirst().text()).contains("已关闭");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void anErasureLeavesNeitherChatsNorNotices() {
        spoke();
        publish(visitor, new KfInbound.MessageReceived("wk1", visitor, null, "m", MessageKind.TEXT, "在吗", null, now()));
        publish(openid, new WechatInbound.Unfollowed(openid, now()));
        eventually(() -> assertThat(windows(visitor)).isEqualTo(1));

        publish(customerId, new PersonErased(openid, List.of(customerId), List.of(visitor), now().plusSeconds(1)));

        eventually(() -> {
            assertThat(windows(openid) + windows(visitor)).isZero();
            assertThat(count("select count(*) from customer_chats where customer_id = '" + customerId + "'"))
                    .isZero();
            assertThat(count("select count(*) from closed_chats where person = '" + openid + "'"))
                    .isZero();
        });
    }

    private void spoke() {
        knownAs(true);
        publish(openid, new WechatInbound.MessageReceived(openid, "m", MessageKind.TEXT, "维修", null, null, now()));
        eventually(() -> assertThat(windows(openid)).isEqualTo(1));
    }

    private void knownAs(boolean verified) {
        long version = verified ? 1 : 2;
        publish(
                customerId,
                new CustomerSnapshot(
                        customerId,
                        version,
                        "13800138000",
                        "张三",
                        null,
                        verified ? BindingStatus.BOUND : BindingStatus.REVOKED,
                        verified,
                        null,
                        List.of(openid),
                        List.of(visitor),
                        null));
        eventually(() -> assertThat(count("select count(*) from customer_chats where customer_id = '" + customerId
                        + "' and version = " + version))
                .isEqualTo(1));
    }

    private void tell(CustomerText text, String words) {
        tell(ticketNo, text, words, true);
    }

    private void tell(String no, CustomerText text, String words, boolean trusted) {
        Map<String, String> values = Map.of(
                "ticketNo", no, "subject", "设备无法启动", "staffName", "李工", "words", words, "hours", "72", "days", "7");
        publish(
                openid,
                new CustomerMessage(
                        new Recipient(customerId, openid),
                        List.of(new Part(text, values)),
                        no,
                        now(),
                        new Notice(no, owner, "张三", "13800138000", trusted)));
    }

    private void answer(CustomerText text) {
        publish(openid, CustomerMessage.of(new Recipient(customerId, openid), text, Map.of(), now()));
    }

    private List<String> kept() {
        return jdbc.sql(
                        "select reason from deliveries where receiver = ? and status = 'pending' and held_until > now()")
                .param(openid)
                .query(String.class)
                .list();
    }

    private long joined() {
        return count("select count(*) from deliveries where receiver = '" + openid
                + "' and status = 'pending' and joined_into is not null");
    }

    private long windows(String person) {
        return count("select count(*) from reply_windows where person = '" + person + "'");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static Instant now() {
        return Instant.now();
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(status -> outbox.append(key, event));
    }
}
