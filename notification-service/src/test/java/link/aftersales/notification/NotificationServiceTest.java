package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.LinkEvent.PageSeen;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySeen;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.notification.StubPlatforms.Request;
import link.aftersales.notification.push.TicketMother;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole service between a real Kafka, a real PostgreSQL and platforms over HTTP. */
@RealServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=canary-secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=canary-secret",
            "COMPANY_NAME=远大机电",
            "WECHAT_MP_MENU=create",
            "ADMIN_API_KEY=" + NotificationServiceTest.KEY
        })
@ExtendWith(OutputCaptureExtension.class)
class NotificationServiceTest {

    static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PublishedEvents published;

    @Autowired
    TestRestTemplate http;

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("WECHAT_MP_API_URL", PLATFORMS::url);
        registry.add("WECOM_API_URL", PLATFORMS::url);
    }

    @Test
    void pushesANewTicketToOwnerAndSalesWithADuplicateCheck() {
        publish("AS20240202123456ABC", TicketMother.repair("AS20240202123456ABC", "owner-1", "sales-1"));

        eventually(() -> assertThat(PLATFORMS.to("owner-1")).hasSize(1));
        eventually(() -> assertThat(PLATFORMS.to("sales-1")).hasSize(1));
        Request push = PLATFORMS.to("owner-1").getFirst();
        assertThat(push.path()).isEqualTo("/cgi-bin/message/send");
        assertThat(push.card().toString())
                .contains("【售后工单提醒】", "AS20240202123456ABC", "/project/abc123xyz?d=", "请尽快处理！", "远大机电售后");
        assertThat(push.body().path("agentid").asInt()).isEqualTo(1000002);
        assertThat(push.body().path("enable_duplicate_check").asInt()).isEqualTo(1);
        assertThat(push.body().path("duplicate_check_interval").asInt()).isEqualTo(14_400);
        assertThat(published.await(DeliverySent.class, sent -> sent.receiver().equals("owner-1")))
                .satisfies(sent -> {
                    assertThat(sent.ticketNo()).isEqualTo("AS20240202123456ABC");
                    assertThat(sent.channel()).isEqualTo("wecom_app");
                });
    }

    @Test
    void sendsWordsToACustomerAsACustomerMessage() {
        tellCustomer("o-greeted", CustomerText.GREETING);

        eventually(() -> assertThat(PLATFORMS.to("o-greeted")).hasSize(1));
        Request message = PLATFORMS.to("o-greeted").getFirst();
        assertThat(message.path()).isEqualTo("/cgi-bin/message/custom/send");
        assertThat(message.text()).startsWith("您好，欢迎关注远大机电售后服务。");
    }

    @Test
    void failsAndTellsSoWhenTheCustomerCanNotBeReached() {
        PLATFORMS.answers("o-gone", errcode(45015));

        tellCustomer("o-gone", CustomerText.HELLO);

        DeliveryFailed failed =
                published.await(DeliveryFailed.class, event -> event.receiver().equals("o-gone"));
        assertThat(failed.reason()).startsWith("45015 ");
        assertThat(PLATFORMS.to("o-gone")).hasSize(1);
    }

    @Test
    void failsForAMemberWhoIsNamedInvalidInAnAnswerWithoutError() {
        PLATFORMS.answers("Ghost", "{\"errcode\":0,\"errmsg\":\"ok\",\"invaliduser\":\"ghost\"}");
        PLATFORMS.answers("Guest", "{\"errcode\":0,\"errmsg\":\"ok\",\"unlicenseduser\":\"guest\"}");

        tellStaff("Ghost", UUID.randomUUID().toString());
        tellStaff("Guest", UUID.randomUUID().toString());

        assertThat(published
                        .await(DeliveryFailed.class, event -> event.receiver().equals("Ghost"))
                        .reason())
                .startsWith("invaliduser");
        assertThat(published
                        .await(DeliveryFailed.class, event -> event.receiver().equals("Guest"))
                        .reason())
                .startsWith("unlicenseduser");
    }

    @Test
    void repeatsIdenticallyUntilABusyPlatformTakesIt() {
        PLATFORMS.answers("patient", errcode(-1), errcode(45033));

        tellStaff("patient", UUID.randomUUID().toString());

        published.await(DeliverySent.class, event -> event.receiver().equals("patient"));
        assertThat(PLATFORMS.to("patient")).hasSize(3).allSatisfy(request -> assertThat(request)
                .isEqualTo(PLATFORMS.to("patient").getFirst()));
    }

    @Test
    void plansARepeatedEventOnce() {
        String id = UUID.randomUUID().toString();
        tellStaff("once", id);
        tellStaff("once", id);
        tellStaff("once-more", UUID.randomUUID().toString());

        published.await(DeliverySent.class, event -> event.receiver().equals("once-more"));
        eventually(() -> assertThat(PLATFORMS.to("once")).hasSize(1));
        assertThat(deliveries("?receiver=once").getBody()).contains("\"total\":1");
    }

    @Test
    void listsDeliveriesForTheHolderOfTheKey() {
        PLATFORMS.answers("listed", errcode(81013));
        publish("AS-LIST", TicketMother.repair("AS-LIST", "listed", null));
        published.await(DeliveryFailed.class, event -> event.receiver().equals("listed"));

        assertThat(deliveries("?status=failed&ticketNo=AS-LIST").getBody())
                .contains(
                        "\"ticketNo\":\"AS-LIST\"",
                        "\"receiver\":\"listed\"",
                        "\"channel\":\"wecom_app\"",
                        "\"status\":\"failed\"",
                        "\"outcome\":\"refused\",\"errcode\":81013",
                        "\"page\":0,\"size\":50,\"total\":1")
                .doesNotContain("13800138000", "张三");
        assertThat(deliveries("?status=sent&ticketNo=AS-LIST").getBody()).contains("\"items\":[]", "\"total\":0");
        assertThat(deliveries("?status=lost").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(deliveries("?size=100000").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(http.getForEntity("/api/admin/deliveries", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void showsWhoOpenedTheLinkOfHisPush() {
        publish("AS-SEEN", TicketMother.repair("AS-SEEN", "reader", null));
        DeliverySent sent =
                published.await(DeliverySent.class, event -> event.receiver().equals("reader"));

        publish("P-1", new PageSeen("P-1", sent.deliveryId(), Instant.now()));

        DeliverySeen seen =
                published.await(DeliverySeen.class, event -> event.receiver().equals("reader"));
        assertThat(seen.deliveryId()).isEqualTo(sent.deliveryId());
        assertThat(deliveries("?receiver=reader").getBody()).contains("\"seenBy\":\"reader\"", "\"seenAt\":\"2");
    }

    @Test
    void tellsOwnerAndSalesTheNewLinkOfAProjectOnce() {
        publish("rot", project("rot", 1, "https://example.com/project/old", 1));
        publish("rot", project("rot", 2, "https://example.com/project/old", 1));
        publish("rot", project("rot", 3, "https://example.com/project/new", 2));
        publish("rot", project("rot", 4, "https://example.com/project/new", 2));

        published.await(DeliverySent.class, sent -> sent.receiver().equals("rot-owner"));
        published.await(DeliverySent.class, sent -> sent.receiver().equals("rot-sales"));
        assertThat(PLATFORMS.to("rot-owner")).singleElement().satisfies(request -> assertThat(request.text())
                .contains("【项目链接已更换】旋转项目", "https://example.com/project/new?d="));
    }

    @Test
    void tellsTheNewLinkThatFollowsARevokedOne() {
        publish("rev", project("rev", 1, "https://example.com/project/old", 1));
        publish("rev", project("rev", 2, null, 2));
        publish("rev", project("rev", 3, "https://example.com/project/new", 3));

        published.await(DeliverySent.class, sent -> sent.receiver().equals("rev-owner"));
        assertThat(PLATFORMS.to("rev-owner")).singleElement().satisfies(request -> assertThat(request.text())
                .contains("https://example.com/project/new?d="));
    }

    private static ProjectSnapshot project(String projectNo, long version, @Nullable String link, long linkVersion) {
        return new ProjectSnapshot(
                projectNo,
                version,
                "旋转项目",
                ProjectStatus.IN_PROGRESS,
                BigDecimal.ONE,
                10,
                LocalDate.of(2026, 1, 1),
                null,
                projectNo + "-owner",
                projectNo + "-sales",
                new ProjectSnapshot.MainCustomer("张三", "13800138000", null),
                List.of(),
                link,
                linkVersion);
    }

    @Test
    void createsTheMenuWithTheKeysOfTheContract() {
        eventually(() -> assertThat(PLATFORMS.on("/cgi-bin/menu/create")).hasSize(1));

        assertThat(PLATFORMS.on("/cgi-bin/menu/create").getFirst().body().findValuesAsText("key"))
                .containsExactly("AFTER_SALES", "MY_TICKETS", "MY_PROJECTS", "ORDER_CHANGE", "HUMAN", "HELP", "VERIFY");
    }

    @Test
    void logsNoWordsNamesPhonesReceiversOrTokens(CapturedOutput output) {
        PLATFORMS.answers("o-canary", errcode(45047));
        PLATFORMS.answers("canary-owner", errcode(-1), "garbage");
        tellCustomer("o-canary", CustomerText.HELLO);
        publish("AS-LOG", TicketMother.repair("AS-LOG", "canary-owner", null));

        published.await(DeliveryFailed.class, event -> event.receiver().equals("o-canary"));
        published.await(DeliverySent.class, event -> event.receiver().equals("canary-owner"));
        assertThat(output).contains("Delivery ").doesNotContain("canary", "13800138000", "张三", "按开关", "在的");
    }

    @Test
    void checksItselfInOrder() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(KEY);
        String body = http.exchange(
                        "/api/admin/self-check/notification-service",
                        HttpMethod.GET,
                        new HttpEntity<>(headers),
                        String.class)
                .getBody();

        assertThat(JsonPath.<List<String>>read(body, "$.checks[*].check"))
                .containsExactly(
                        "wechat-access",
                        "wecom-access",
                        "callbacks-wechat",
                        "callbacks-wecom",
                        "callbacks-kf",
                        "template",
                        "oauth-domain",
                        "dead-letters");
    }

    private ResponseEntity<String> deliveries(String query) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(KEY);
        return http.exchange("/api/admin/deliveries" + query, HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    private void tellCustomer(String openid, CustomerText text) {
        publish(openid, CustomerMessage.of(Recipient.follower(openid), text, Map.of(), Instant.now()));
    }

    private void tellStaff(String userId, String eventId) {
        StaffMessage message = new StaffMessage(
                userId,
                StaffText.CUSTOMER_VERIFIED,
                Map.of("customerName", "张三", "phoneMasked", "138****8000"),
                null,
                Instant.now());
        transaction.executeWithoutResult(tx -> outbox.append(userId, message, eventId, Instant.now()));
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(tx -> outbox.append(key, event));
    }
}
