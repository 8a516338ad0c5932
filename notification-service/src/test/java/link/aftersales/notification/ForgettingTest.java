package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Card;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.notification.StubPlatforms.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A person's wish to be forgotten, from the event to the rows; and staff who get plain words. */
@RealServers
@SpringBootTest(
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=canary-secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=canary-secret",
            "PUSH_FORMAT=text"
        })
class ForgettingTest {

    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

    private final Instant erasedAt = Instant.now();

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
    void saysFarewellInsteadOfWhatWaitsAndEmptiesTheRows() {
        PLATFORMS.answers("o-leaving", errcode(45033), errcode(45033), errcode(45033), errcode(45033));
        tell("o-leaving", "c-leaving", erasedAt.minusSeconds(60));
        todo("li-told", "c-leaving", erasedAt.minusSeconds(60));
        published.await(DeliverySent.class, sent -> sent.receiver().equals("li-told"));
        eventually(() -> assertThat(PLATFORMS.to("o-leaving")).isNotEmpty());

        erase("o-leaving", "c-leaving");

        eventually(() -> assertThat(PLATFORMS.to("o-leaving"))
                .last()
                .extracting(Request::text)
                .asString()
                .startsWith("您的个人信息已删除"));
        eventually(() -> assertThat(rowsWith("o-leaving", "c-leaving")).isZero());
        assertThat(jdbc.sql("select receiver from deliveries where channel = 'wecom_app' and parts is null")
                        .query(String.class)
                        .list())
                .contains("li-told");
    }

    @Test
    void tellsNothingOldOfAForgottenPersonThatIsReadLater() {
        erase("o-gone", "c-gone");
        eventually(() -> assertThat(PLATFORMS.to("o-gone")).hasSize(1));

        tell("o-gone", null, erasedAt.minusSeconds(60));
        tell("o-gone", "c-gone", erasedAt.plusSeconds(60));
        todo("li-replayed", "c-gone", erasedAt.minusSeconds(60));
        erase("o-gone", "c-gone");
        tell("o-gone", null, erasedAt.plusSeconds(60));
        todo("li-replayed", "c-other", erasedAt);

        eventually(() -> assertThat(PLATFORMS.to("o-gone")).hasSize(2));
        eventually(() -> assertThat(PLATFORMS.to("li-replayed")).hasSize(1));
        assertThat(PLATFORMS.to("o-gone").get(0).text()).startsWith("您的个人信息已删除");
        assertThat(PLATFORMS.to("o-gone").get(1).text()).doesNotContain("已删除");
        assertThat(PLATFORMS.to("li-replayed").getFirst().text()).contains("c-other");
    }

    @Test
    void sendsPlainWordsWhereCardsAreOff() {
        todo("li-text", "c-text", erasedAt);

        eventually(() -> assertThat(PLATFORMS.to("li-text")).hasSize(1));
        assertThat(PLATFORMS.to("li-text").getFirst()).satisfies(request -> {
            assertThat(request.body().path("msgtype").asText()).isEqualTo("text");
            assertThat(request.text()).contains("【添加客户待办】", "13800138000");
        });
    }

    private long rowsWith(String openid, String customerId) {
        return jdbc.sql("""
                        select count(*) from deliveries d
                        where d::text like '%' || :openid || '%' or d::text like '%' || :customerId || '%'
                           or receiver = 'li-told' and parts is not null""")
                .param("openid", openid)
                .param("customerId", customerId)
                .query(Long.class)
                .single();
    }

    private void erase(String openid, String customerId) {
        publish(openid, new PersonErased(openid, List.of(customerId), List.of(), erasedAt));
    }

    private void tell(String openid, @Nullable String customerId, Instant at) {
        publish(openid, CustomerMessage.of(new Recipient(customerId, openid), CustomerText.HELLO, Map.of(), at));
    }

    private void todo(String userId, String customerId, Instant at) {
        publish(
                userId,
                new StaffMessage(
                        userId,
                        StaffText.ADD_CUSTOMER,
                        Map.of("phone", "13800138000", "customerName", customerId, "customerCompany", "某某公司"),
                        null,
                        at,
                        new Card("todo-" + UUID.randomUUID(), StaffText.ADD_CUSTOMER_CARD, null),
                        List.of(customerId)));
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(tx -> outbox.append(key, event));
    }
}
