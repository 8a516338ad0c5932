package link.aftersales.notification.customer;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.WechatInbound.TemplateFinished;
import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.notification.StubPlatforms;
import link.aftersales.notification.push.TemplateSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Template messages, where the company has one and no chat is open. */
@RealServers
@SpringBootTest(
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=secret",
            "COMPANY_NAME=远大机电",
            "WECHAT_MP_TEMPLATE_STATUS=t-1",
            "WECHAT_MP_TEMPLATE_STATUS_FIELDS=ticketNo=character_string1, subject=thing2,status=phrase3,words=thing9"
        })
class TemplateTest {

    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

    private final String serial = UUID.randomUUID().toString().substring(0, 8);
    private final String customerId = "c-" + serial;
    private final String openid = "o-" + serial;
    private final String owner = "owner-" + serial;
    private final String ticketNo = "AS" + serial;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("WECHAT_MP_API_URL", PLATFORMS::url);
        registry.add("WECOM_API_URL", PLATFORMS::url);
    }

    @BeforeEach
    void isKnown() {
        publish(
                customerId,
                new CustomerSnapshot(
                        customerId,
                        1,
                        "13800138000",
                        "张三",
                        null,
                        BindingStatus.BOUND,
                        true,
                        null,
                        List.of(openid),
                        List.of(),
                        null));
    }

    @Test
    void tellsInShortFieldsWhatNoChatTakes() {
        tell(CustomerText.TICKET_REPLY, "明天上午<九点>到，请安排人在现场等候，谢谢配合，辛苦了");

        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(1));
        JsonNode body = PLATFORMS.to(openid).getFirst().body();
        assertThat(PLATFORMS.to(openid).getFirst().path()).isEqualTo("/cgi-bin/message/template/send");
        assertThat(body.path("template_id").asText()).isEqualTo("t-1");
        assertThat(body.path("client_msg_id").asText()).hasSize(32);
        assertThat(body.path("data").path("character_string1").path("value").asText())
                .isEqualTo(ticketNo);
        assertThat(body.path("data").path("thing2").path("value").asText()).isEqualTo("维修：设备无法启动");
        assertThat(body.path("data").path("phrase3").path("value").asText()).isEqualTo("处理中");
        assertThat(body.path("data").path("thing9").path("value").asText())
                .hasSize(20)
                .startsWith("李工：明天上午<九点>到")
                .endsWith("…");
        assertThat(PLATFORMS.to(owner)).isEmpty();
    }

    @Test
    void asksToAnswerInTheOfficialAccount() {
        tell(CustomerText.TICKET_ASKED, "型号是什么");

        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(1));
        assertThat(PLATFORMS
                        .to(openid)
                        .getFirst()
                        .body()
                        .path("data")
                        .path("thing9")
                        .path("value")
                        .asText())
                .isEqualTo("李工：请在公众号回复");
    }

    @Test
    void isPassedOnAndKeptWhenThePlatformRefusesIt() {
        PLATFORMS.answers(openid, errcode(47003));

        tell(CustomerText.TICKET_REPLY, "明天到");

        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(1));
        assertThat(PLATFORMS.to(owner).getFirst().text()).contains("【请转告客户】", "明天到");
        assertThat(PLATFORMS.to(openid)).hasSize(1);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void isPassedOnAndKeptWhenItDidNotArriveAfterAll() {
        tell(CustomerText.TICKET_REPLY, "明天到");
        eventually(() -> assertThat(PLATFORMS.to(openid)).hasSize(1));

        publish(openid, new TemplateFinished(openid, "1", "failed:user block", Instant.now()));

        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(1));
        assertThat(PLATFORMS.to(owner).getFirst().text()).contains("客户已拉黑");
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void isNotSentToWhoeverLeft() {
        publish(openid, new Unfollowed(openid, Instant.now()));
        eventually(() -> assertThat(jdbc.sql("select count(*) from closed_chats where person = ?")
                        .param(openid)
                        .query(Long.class)
                        .single())
                .isEqualTo(1));

        tell(CustomerText.TICKET_REPLY, "明天到");

        eventually(() -> assertThat(PLATFORMS.to(owner)).hasSize(1));
        assertThat(PLATFORMS.to(openid)).isEmpty();
    }

    @Test
    void hasFieldsThatWeKnow() {
        assertThat(new TemplateSettings("t", "").names()).containsEntry("status", "phrase3");
        assertThatThrownBy(() -> new TemplateSettings("t", "colour=thing1"))
                .hasMessageContaining("WECHAT_MP_TEMPLATE_STATUS_FIELDS");
    }

    private long kept() {
        return jdbc.sql("select count(*) from deliveries where receiver = ? and status = 'pending'")
                .param(openid)
                .query(Long.class)
                .single();
    }

    private void tell(CustomerText text, String words) {
        Map<String, String> values = Map.of(
                "ticketNo",
                ticketNo,
                "typeLabel",
                "维修",
                "subject",
                "设备无法启动",
                "statusLabel",
                "处理中",
                "staffName",
                "李工",
                "words",
                words);
        publish(
                openid,
                new CustomerMessage(
                        new Recipient(customerId, openid),
                        List.of(new Part(text, values)),
                        ticketNo,
                        Instant.now(),
                        new Notice(ticketNo, owner, "张三", "13800138000", true)));
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(status -> outbox.append(key, event));
    }
}
