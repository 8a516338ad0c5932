package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.KfChat;
import link.aftersales.contracts.KfInbound.SendFailed;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.notification.StubPlatforms.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Words of 微信客服, from the event that asks for them to the platform and back. */
@RealServers
@SpringBootTest(
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=secret",
            "COMPANY_NAME=远大机电",
            "OPS_USERIDS=ops"
        })
class CustomerServiceTest {

    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

    private final String visitor = "wm-" + UUID.randomUUID();

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
    void areSentByTheAccountUnderTheNameOfTheirDelivery() {
        tell(null);

        DeliverySent sent = published.await(DeliverySent.class, one -> visitor.equals(one.receiver()));
        Request request = PLATFORMS.to(visitor).getFirst();
        assertThat(request.path()).isEqualTo("/cgi-bin/kf/send_msg");
        assertThat(request.body().path("open_kfid").asText()).isEqualTo("wk1");
        assertThat(request.body().path("msgid").asText())
                .isEqualTo(sent.deliveryId().replace("-", ""))
                .hasSize(32);
        assertThat(request.text()).isNotBlank();
        assertThat(sent.channel()).isEqualTo("wechat_kf");
    }

    @Test
    void answerAnEventByItsCode() {
        tell("code-" + visitor);

        published.await(DeliverySent.class, one -> visitor.equals(one.receiver()));

        assertThat(PLATFORMS.on("/cgi-bin/kf/send_msg_on_event"))
                .filteredOn(request -> request.body().path("code").asText().equals("code-" + visitor))
                .singleElement()
                .satisfies(request -> assertThat(request.body().has("touser")).isFalse());
    }

    @Test
    void areNotSaidTwiceWhenTheFirstAnswerWasUnclear() {
        PLATFORMS.answers(visitor, errcode(-1), errcode(95031));

        tell(null);

        published.await(DeliverySent.class, one -> visitor.equals(one.receiver()));
        assertThat(PLATFORMS.to(visitor))
                .extracting(request -> request.body().toString())
                .hasSize(2)
                .containsOnly(PLATFORMS.to(visitor).getFirst().body().toString());
    }

    @Test
    void failWhenRefusedForAnUnknownReasonAndNoEarlierTryCanHaveBeenTaken() {
        PLATFORMS.answers(visitor, errcode(45033), errcode(95031));

        tell(null);

        assertThat(published
                        .await(DeliveryFailed.class, one -> visitor.equals(one.receiver()))
                        .reason())
                .startsWith("95031");
    }

    @Test
    void failWhenTheFiveOfTwoDaysAreUsedUpEvenAfterAnUnclearAnswer() {
        PLATFORMS.answers(visitor, errcode(-1), errcode(95001));

        tell(null);

        assertThat(published
                        .await(DeliveryFailed.class, one -> visitor.equals(one.receiver()))
                        .reason())
                .startsWith("95001");
    }

    @ParameterizedTest
    @ValueSource(ints = {45033, 40001, 40014, 42001})
    void areSaidSoonWhenItIsBusyOrWantsANewToken(int code) {
        PLATFORMS.answers(visitor, errcode(code));

        tell(null);

        published.await(DeliverySent.class, one -> visitor.equals(one.receiver()));
        assertThat(PLATFORMS.to(visitor)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {45009, 60020, 48002})
    void waitForWhatTheCompanyMustMendAndCallItsOperators(int code) {
        PLATFORMS.answers(visitor, errcode(code));

        tell(null);

        eventually(() -> assertThat(PLATFORMS.to("ops"))
                .anySatisfy(request -> assertThat(request.text()).contains("wechat_kf", "（错误码 " + code + "）")));
        assertThat(PLATFORMS.to(visitor)).hasSize(1);
        jdbc.sql("update deliveries set next_attempt_at = now() where receiver = ?")
                .param(visitor)
                .update();
        published.await(DeliverySent.class, one -> visitor.equals(one.receiver()));
    }

    @ParameterizedTest
    @ValueSource(ints = {95000, 95002, 95007, 40003, 40058})
    void failWhereTheVisitorOrTheMessageIsRefused(int code) {
        PLATFORMS.answers(visitor, errcode(code));

        tell(null);

        assertThat(published
                        .await(DeliveryFailed.class, one -> visitor.equals(one.receiver()))
                        .reason())
                .startsWith(String.valueOf(code));
        assertThat(PLATFORMS.to(visitor)).hasSize(1);
    }

    @Test
    void areNotSaidTwiceWhenTheConnectionWasCut() {
        PLATFORMS.answers(visitor, StubPlatforms.RESET, errcode(95031));

        tell(null);

        published.await(DeliverySent.class, one -> visitor.equals(one.receiver()));
        assertThat(PLATFORMS.to(visitor)).hasSize(2);
    }

    @Test
    void areFailedAfterAllWhenThePlatformSaysSoLater() {
        tell(null);
        DeliverySent sent = published.await(DeliverySent.class, one -> visitor.equals(one.receiver()));
        String msgId = PLATFORMS.to(visitor).getFirst().body().path("msgid").asText();

        publish(visitor, new SendFailed("wk1", visitor, "m1", msgId, 4, Instant.now()));
        publish(visitor, new SendFailed("wk1", visitor, "m2", "a servicer's own message", 4, Instant.now()));

        DeliveryFailed failed = published.await(DeliveryFailed.class, one -> visitor.equals(one.receiver()));
        assertThat(failed.deliveryId()).isEqualTo(sent.deliveryId());
        assertThat(failed.reason()).isEqualTo("msg_send_fail, fail_type 4");
        eventually(() -> assertThat(published.of(DeliveryFailed.class))
                .filteredOn(one -> visitor.equals(one.receiver()))
                .hasSize(1));
    }

    private void tell(@Nullable String eventCode) {
        Recipient recipient = new Recipient(null, null, new KfChat("wk1", visitor, eventCode));
        Part hello = new Part(CustomerText.KF_WELCOME, Map.of());
        publish(recipient.key(), new CustomerMessage(recipient, List.of(hello), null, Instant.now()));
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(status -> outbox.append(key, event));
    }
}
