package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.notification.StubPlatforms.Request;
import link.aftersales.notification.push.TicketMother;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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
            "WECOM_GROUP_ROBOT_KEY=canary-key"
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

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("WECHAT_MP_API_URL", PLATFORMS::url);
        registry.add("WECOM_API_URL", PLATFORMS::url);
    }

    @Test
    void saysANewTicketInMarkdownAndARepeatAfterDoubtSaysSo(CapturedOutput output) {
        PLATFORMS.answers(WEBHOOK, errcode(-1));

        transaction.executeWithoutResult(tx -> outbox.append("ASG1", TicketMother.repair("ASG1", "owner-g", null)));

        published.await(DeliverySent.class, sent -> sent.channel().equals("wecom_group"));
        eventually(() -> assertThat(said()).hasSize(2));
        assertThat(said().getFirst()).contains("工单号：ASG1", "<@owner-g>").doesNotContain("13800138000");
        assertThat(said().getLast()).isEqualTo("（重发）" + said().getFirst());
        assertThat(output).doesNotContain("canary-key");
    }

    private static List<String> said() {
        return PLATFORMS.on(WEBHOOK).stream()
                .map(Request::body)
                .filter(body -> body.path("msgtype").asText().equals("markdown"))
                .map(body -> body.path("markdown").path("content").asText())
                .toList();
    }
}
