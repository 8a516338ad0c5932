package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** What each error code of WeCom becomes, over HTTP, and what operators can do about it. */
@RealServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=canary-secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=canary-secret",
            "TRIAGE_USERID=triage",
            "SUPERVISOR_USERIDS=boss",
            "OPS_USERIDS=ops",
            "ADMIN_API_KEY=" + NotificationServiceTest.KEY
        })
class FailedDeliveriesTest {

    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PublishedEvents published;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("WECHAT_MP_API_URL", PLATFORMS::url);
        registry.add("WECOM_API_URL", PLATFORMS::url);
    }

    @ParameterizedTest
    @ValueSource(ints = {60111, 81013, 82001, 40003, 60011})
    void givesUpWhoCannotBeReachedAndHandsOnHisPush(int code) {
        String member = "gone-" + code;
        PLATFORMS.answers(member, errcode(code));

        push(member, "AS" + code);

        published.await(DeliveryFailed.class, failed -> failed.receiver().equals(member));
        published.await(
                DeliverySent.class, sent -> sent.receiver().equals("triage") && ("AS" + code).equals(sent.ticketNo()));
        eventually(() -> assertThat(PLATFORMS.to("boss"))
                .anySatisfy(request -> assertThat(request.text()).startsWith("【推送失败】AS" + code + " 发给同事 " + member)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 45033, 40001, 40014, 42001})
    void triesAgainSoonWhatIsBusyOrWantsANewToken(int code) {
        String member = "busy" + code;
        PLATFORMS.answers(member, errcode(code));

        push(member, "AS1");

        published.await(DeliverySent.class, sent -> sent.receiver().equals(member));
        assertThat(PLATFORMS.to(member)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {45009, 60020, 40056, 48002, 301002})
    void keepsWhatACompanyMustMendAndCallsItsOperators(int code) {
        String member = "waits-" + code;
        PLATFORMS.answers(member, errcode(code));

        push(member, "AS2");

        eventually(() -> assertThat(PLATFORMS.to("ops"))
                .anySatisfy(request -> assertThat(request.text()).contains("发不出去（错误码 " + code + "）")));
        JsonNode waiting = list("?receiver=" + member).path("items").path(0);
        assertThat(waiting.path("status").asText()).isEqualTo("pending");
        assertThat(waiting.path("attempts").path(0).path("errcode").asInt()).isEqualTo(code);
        assertThat(PLATFORMS.to("boss"))
                .noneSatisfy(request -> assertThat(request.text()).contains(member));
        jdbc.sql("update deliveries set next_attempt_at = now() where receiver = ?")
                .param(member)
                .update();
        published.await(DeliverySent.class, sent -> sent.receiver().equals(member));
    }

    @Test
    void sendsAFailedOneAgainWhenAnOperatorAsks() {
        PLATFORMS.answers("new-here", errcode(60111));
        push("new-here", "AS3");
        published.await(DeliveryFailed.class, failed -> failed.receiver().equals("new-here"));
        String failed =
                list("?receiver=new-here").path("items").path(0).path("id").asText();

        ResponseEntity<JsonNode> answer = post("/api/admin/deliveries/" + failed + "/resend");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String id = answer.getBody().path("id").asText();
        published.await(DeliverySent.class, sent -> sent.deliveryId().equals(id));
        assertThat(PLATFORMS.to("new-here")).hasSize(2);
        assertThat(list("?receiver=new-here").path("total").asInt()).isEqualTo(2);
    }

    @Test
    void refusesToSendAgainWhatIsUnknownWaitingOrForgotten() {
        assertThat(post("/api/admin/deliveries/" + UUID.randomUUID() + "/resend")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(post("/api/admin/deliveries/nonsense/resend").getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);

        String waiting = row("waiting-one", "pending", "[]");
        String forgotten = row("forgotten-one", "sent", null);

        assertThat(post("/api/admin/deliveries/" + waiting + "/resend").getStatusCode())
                .isEqualTo(HttpStatus.CONFLICT);
        assertThat(post("/api/admin/deliveries/" + forgotten + "/resend").getStatusCode())
                .isEqualTo(HttpStatus.GONE);
    }

    @Test
    void listsTheDeliveriesOfADay() {
        String id = row("long-ago", "sent", null);
        jdbc.sql("update deliveries set created_at = '2024-02-02T23:30:00+08:00' where id = cast(? as uuid)")
                .param(id)
                .update();

        assertThat(list("?receiver=long-ago&from=2024-02-02&to=2024-02-02")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("?receiver=long-ago&from=2024-02-03").path("total").asInt())
                .isZero();
        assertThat(list("?receiver=long-ago&to=2024-02-01").path("total").asInt())
                .isZero();
    }

    @Test
    void countsADay() {
        for (int seconds = 1; seconds <= 3; seconds++) {
            String id = row("counted-" + seconds, seconds == 3 ? "failed" : "sent", null);
            jdbc.sql("""
                            update deliveries set created_at = '2024-03-03T12:00:00+08:00',
                              finished_at = '2024-03-03T12:00:00+08:00'::timestamptz + make_interval(secs => ?)
                            where id = cast(? as uuid)""").params(seconds, id).update();
        }

        JsonNode figures = get("/api/admin/deliveries/figures?date=2024-03-03");

        assertThat(figures.path("date").asText()).isEqualTo("2024-03-03");
        JsonNode wecom = figures.path("channels").path(0);
        assertThat(wecom.path("channel").asText()).isEqualTo("wecom_app");
        assertThat(wecom.path("planned").asInt()).isEqualTo(3);
        assertThat(wecom.path("sent").asInt()).isEqualTo(2);
        assertThat(wecom.path("failed").asInt()).isEqualTo(1);
        assertThat(wecom.path("p50Seconds").asDouble()).isEqualTo(1.5);
        assertThat(get("/api/admin/deliveries/figures").path("date").asText())
                .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
    }

    /** A row that nobody sends: a pending one is held for ever. */
    private String row(String receiver, String status, String parts) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into deliveries (id, cause, channel, receiver, urgency, parts, status, happened_at, held_until)
                        values (cast(:id as uuid), :id, 'wecom_app', :receiver, 1, cast(:parts as jsonb), :status, now(),
                          case when :status = 'pending' then now() + interval '1 day' end)""")
                .param("id", id)
                .param("receiver", receiver)
                .param("parts", parts)
                .param("status", status)
                .update();
        return id;
    }

    private void push(String member, String ticketNo) {
        StaffMessage message = new StaffMessage(
                member,
                StaffText.CUSTOMER_VERIFIED,
                Map.of("customerName", "张三", "phoneMasked", "138****8000"),
                ticketNo,
                Instant.now());
        transaction.executeWithoutResult(tx -> outbox.append(member, message));
    }

    private JsonNode list(String query) {
        return get("/api/admin/deliveries" + query);
    }

    private JsonNode get(String path) {
        ResponseEntity<JsonNode> answer = http.exchange(path, HttpMethod.GET, new HttpEntity<>(key()), JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> post(String path) {
        return http.exchange(path, HttpMethod.POST, new HttpEntity<>(key()), JsonNode.class);
    }

    private static HttpHeaders key() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(NotificationServiceTest.KEY);
        return headers;
    }
}
