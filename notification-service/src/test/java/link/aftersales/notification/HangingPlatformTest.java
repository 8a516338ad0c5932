package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.KfChat;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** One API that hangs or breaks off holds up nobody else, and what it was given arrives in the end. */
@RealServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=canary-secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=canary-secret"
        })
class HangingPlatformTest {

    private static final int MEMBERS = 12;
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
    void answersCustomersAndCardsWhilePushesHang() {
        IntStream.range(0, MEMBERS).forEach(i -> PLATFORMS.answers("hangs-" + i, StubPlatforms.HANG));
        IntStream.range(0, MEMBERS).forEach(i -> push("hangs-" + i));
        eventually(() -> assertThat(PLATFORMS.on("/cgi-bin/message/send")).isNotEmpty());

        tell("o-1", Recipient.follower("o-1"));
        tell("wm-1", new Recipient(null, null, new KfChat("wk-1", "wm-1")));
        publish("wang", new CardAnswer("wang", "todo-1", "code-1", StaffText.TODO_SENT, Map.of(), Instant.now()));

        published.await(DeliverySent.class, sent -> sent.receiver().equals("o-1"));
        published.await(DeliverySent.class, sent -> sent.receiver().equals("wm-1"));
        eventually(() -> assertThat(PLATFORMS.on("/cgi-bin/message/update_template_card"))
                .hasSize(1));
        PLATFORMS.letGo();
        for (int i = 0; i < MEMBERS; i++) {
            String member = "hangs-" + i;
            published.await(DeliverySent.class, sent -> sent.receiver().equals(member));
            assertThat(PLATFORMS.to(member)).containsOnly(PLATFORMS.to(member).getFirst());
        }
    }

    @Test
    void repeatsIdenticallyWhenTheConnectionIsCut() {
        PLATFORMS.answers("cut-off", StubPlatforms.RESET);

        push("cut-off");

        published.await(DeliverySent.class, sent -> sent.receiver().equals("cut-off"));
        assertThat(PLATFORMS.to("cut-off"))
                .hasSizeGreaterThan(1)
                .containsOnly(PLATFORMS.to("cut-off").getFirst());
    }

    private void push(String member) {
        publish(
                member,
                new StaffMessage(
                        member,
                        StaffText.CUSTOMER_VERIFIED,
                        Map.of("customerName", "张三", "phoneMasked", "138****8000"),
                        null,
                        Instant.now()));
    }

    private void tell(String key, Recipient recipient) {
        publish(key, CustomerMessage.of(recipient, CustomerText.HELLO, Map.of(), Instant.now()));
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(tx -> outbox.append(key, event));
    }
}
