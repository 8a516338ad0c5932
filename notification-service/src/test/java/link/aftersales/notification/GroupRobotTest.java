package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.notification.StubPlatforms.Request;
import link.aftersales.notification.push.TicketMother;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The work group from the event to the wire. */
@RealServers
@SpringBootTest(
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=canary-secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=canary-secret",
            "WECOM_GROUP_ROBOT_KEY=canary-key",
            "OPS_USERIDS=ops"
        })
@ExtendWith(OutputCaptureExtension.class)
class GroupRobotTest {

    private static final String WEBHOOK = "/cgi-bin/webhook/send";
    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

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
    void saysANewTicketInMarkdownAndARepeatAfterDoubtSaysSo(CapturedOutput output) {
        PLATFORMS.answers(WEBHOOK, errcode(-1));

        transaction.executeWithoutResult(tx -> outbox.append("ASG1", TicketMother.repair("ASG1", "owner-g", null)));

        published.await(DeliverySent.class, sent -> inGroup(sent.channel(), sent.ticketNo(), "ASG1"));
        eventually(() -> assertThat(said("ASG1")).hasSize(2));
        assertThat(said("ASG1").getFirst()).contains("工单号：ASG1", "<@owner-g>").doesNotContain("13800138000");
        assertThat(said("ASG1").getLast()).isEqualTo("（重发）" + said("ASG1").getFirst());
        assertThat(output).doesNotContain("canary-key");
    }

    @ParameterizedTest
    @ValueSource(ints = {45009, 130101})
    void waitsWhenItSpokeTooMuchAndCallsTheOperators(int code) {
        PLATFORMS.answers(WEBHOOK, errcode(code));
        String ticketNo = "ASG" + code;

        push(ticketNo);

        eventually(() -> assertThat(PLATFORMS.to("ops"))
                .anySatisfy(request -> assertThat(request.text()).contains("发不出去（错误码 " + code + "）")));
        assertThat(said(ticketNo)).hasSize(1);
        jdbc.sql("update deliveries set next_attempt_at = now() where channel = 'wecom_group'")
                .update();
        published.await(DeliverySent.class, sent -> inGroup(sent.channel(), sent.ticketNo(), ticketNo));
        assertThat(said(ticketNo)).hasSize(2).noneMatch(words -> words.startsWith("（重发）"));
    }

    @Test
    void saysSoonAgainWhatThePlatformWasTooBusyFor() {
        PLATFORMS.answers(WEBHOOK, errcode(45033));

        push("ASGbusy");

        published.await(DeliverySent.class, sent -> inGroup(sent.channel(), sent.ticketNo(), "ASGbusy"));
        assertThat(said("ASGbusy")).hasSize(2).noneMatch(words -> words.startsWith("（重发）"));
    }

    @Test
    void saysThatItMayBeARepeatWhenTheConnectionWasCut() {
        PLATFORMS.answers(WEBHOOK, StubPlatforms.RESET);

        push("ASGcut");

        published.await(DeliverySent.class, sent -> inGroup(sent.channel(), sent.ticketNo(), "ASGcut"));
        assertThat(said("ASGcut")).last().asString().startsWith("（重发）");
    }

    @Test
    void failsWhereThereIsNoSuchRobotAndCallsTheOperators() {
        PLATFORMS.answers(WEBHOOK, errcode(93000));

        push("ASGgone");

        DeliveryFailed failed =
                published.await(DeliveryFailed.class, one -> inGroup(one.channel(), one.ticketNo(), "ASGgone"));
        assertThat(failed.reason()).startsWith("93000");
        eventually(() -> assertThat(PLATFORMS.to("ops"))
                .anySatisfy(request -> assertThat(request.text()).contains("wecom_group 拒收了一条消息（错误码 93000）")));
    }

    private void push(String ticketNo) {
        transaction.executeWithoutResult(tx -> outbox.append(ticketNo, TicketMother.repair(ticketNo, "owner-g", null)));
    }

    private static boolean inGroup(String channel, @Nullable String about, String ticketNo) {
        return channel.equals("wecom_group") && ticketNo.equals(about);
    }

    private static List<String> said(String ticketNo) {
        return said().stream()
                .filter(words -> words.contains("工单号：" + ticketNo + "\n"))
                .toList();
    }

    private static List<String> said() {
        return PLATFORMS.on(WEBHOOK).stream()
                .map(Request::body)
                .filter(body -> body.path("msgtype").asText().equals("markdown"))
                .map(body -> body.path("markdown").path("content").asText())
                .toList();
    }
}
