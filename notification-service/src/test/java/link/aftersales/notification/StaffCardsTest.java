package link.aftersales.notification;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.notification.StubPlatforms.errcode;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Card;
import link.aftersales.contracts.StaffMessage.Choice;
import link.aftersales.contracts.StaffMessage.Option;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.text.StaffText;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards from the event to the wire. The empty PUSH_FORMAT is what docker compose passes on when nobody set it. */
@RealServers
@SpringBootTest(
        properties = {
            "WECHAT_MP_APP_ID=wx-test",
            "WECHAT_MP_SECRET=canary-secret",
            "WECOM_CORP_ID=ww-test",
            "WECOM_AGENT_ID=1000002",
            "WECOM_AGENT_SECRET=canary-secret",
            "PUSH_FORMAT="
        })
@ExtendWith(OutputCaptureExtension.class)
class StaffCardsTest {

    private static final String UPDATE = "/cgi-bin/message/update_template_card";
    private static final StubPlatforms PLATFORMS = StubPlatforms.start();

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PublishedEvents published;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @DynamicPropertySource
    static void urls(DynamicPropertyRegistry registry) {
        registry.add("WECHAT_MP_API_URL", PLATFORMS::url);
        registry.add("WECOM_API_URL", PLATFORMS::url);
    }

    @Test
    void sendsATodoAsACard() throws JsonProcessingException {
        todo("li-card", "todo-1");

        published.await(DeliverySent.class, sent -> sent.receiver().equals("li-card"));
        Request request = PLATFORMS.to("li-card").getFirst();
        assertThat(request.path()).isEqualTo("/cgi-bin/message/send");
        assertThat(request.body()).isEqualTo(json.readTree("""
                {"touser":"li-card","msgtype":"template_card","agentid":1000002,
                 "template_card":{
                   "card_type":"button_interaction",
                   "main_title":{"title":"【添加客户待办】","desc":"请搜索手机号添加，扫码、名片无效"},
                   "horizontal_content_list":[
                     {"keyname":"手机","value":"13800138000"},
                     {"keyname":"留言","value":"按开关没反应"}],
                   "button_selection":{"question_key":"to","title":"转给","option_list":[{"id":"wang","text":"王五"}]},
                   "button_list":[
                     {"text":"已发送申请","key":"sent"},
                     {"text":"搜不到","key":"not_found"},
                     {"text":"转给同事","key":"hand_on"}],
                   "task_id":"todo-1"},
                 "enable_duplicate_check":1,"duplicate_check_interval":14400}"""));
    }

    @Test
    void repeatsTheSameCardAndTakesAKnownTaskIdForItsArrival() {
        PLATFORMS.answers("li-busy", errcode(-1), errcode(42014));

        todo("li-busy", "todo-2");

        published.await(DeliverySent.class, sent -> sent.receiver().equals("li-busy"));
        assertThat(PLATFORMS.to("li-busy")).hasSize(2);
        assertThat(PLATFORMS.to("li-busy").get(1))
                .isEqualTo(PLATFORMS.to("li-busy").get(0));
    }

    @Test
    void takesAKnownTaskIdForTheArrivalOfACardWhoseSenderDied() {
        PLATFORMS.answers("li-died", errcode(42014));
        jdbc.sql("""
                        insert into deliveries
                          (id, cause, channel, receiver, urgency, parts, card, body, lease, leased_until, happened_at)
                        values (gen_random_uuid(), 'died', 'wecom_app', 'li-died', 2, '[]', '{"taskId":"todo-3"}',
                          '{"taskId":"todo-3","title":"标题","rows":[],"buttons":[{"label":"是","key":"yes"}]}',
                          1, now() - interval '1 second', now())""").update();

        published.await(DeliverySent.class, sent -> sent.receiver().equals("li-died"));
        assertThat(PLATFORMS.to("li-died")).singleElement().satisfies(request -> assertThat(
                        request.card().path("task_id").asText())
                .isEqualTo("todo-3"));
    }

    @Test
    void failsACardWhoseTaskIdSomebodyElseUsed() {
        PLATFORMS.answers("li-used", errcode(42014));

        todo("li-used", "todo-4");

        assertThat(published
                        .await(DeliveryFailed.class, failed -> failed.receiver().equals("li-used"))
                        .reason())
                .startsWith("42014");
    }

    @Test
    void failsACardWhoseTaskIdIsKnownThoughItsEarlierTryWasSurelyNotTaken() {
        PLATFORMS.answers("li-limited", errcode(45033), errcode(42014));

        todo("li-limited", "todo-5");

        assertThat(published
                        .await(DeliveryFailed.class, failed -> failed.receiver().equals("li-limited"))
                        .reason())
                .startsWith("42014");
    }

    @Test
    void putsTheAnswerInPlaceOfTheButtonsOfEverybodyOnce() throws JsonProcessingException {
        answer("code-1");

        eventually(() -> assertThat(updates("code-1")).hasSize(1));
        assertThat(updates("code-1").getFirst().body()).isEqualTo(json.readTree("""
                {"atall":1,"agentid":1000002,"response_code":"code-1","button":{"replace_name":"已发送申请"}}"""));
        eventually(() -> assertThat(updateState("code-1")).isEqualTo("sent"));
    }

    @Test
    void triesAnAnswerAgainAndGivesAnExpiredOneUpQuietly(CapturedOutput output) {
        PLATFORMS.answers(UPDATE, errcode(-1), errcode(42045));

        answer("code-2");

        eventually(() -> assertThat(updateState("code-2")).isEqualTo("failed"));
        assertThat(updates("code-2")).hasSize(2);
        assertThat(published.of(DeliveryFailed.class)).isEmpty();
        assertThat(output).doesNotContain("code-2", "已发送申请", "ERROR");
    }

    @Test
    void changesTheCardsOfTheOthersByTheCodesOfTheirSending() {
        PLATFORMS.answers("owner-x", "{\"errcode\":0,\"errmsg\":\"ok\",\"response_code\":\"code-owner-x\"}");
        PLATFORMS.answers("sales-x", "{\"errcode\":0,\"errmsg\":\"ok\",\"response_code\":\"code-sales-x\"}");
        publish("ASX1", TicketMother.repair("ASX1", "owner-x", "sales-x"));
        eventually(() -> assertThat(codes("ASX1")).hasSize(2));

        publish("ASX1", TicketMother.accepted("ASX1", "owner-x", "sales-x"));

        eventually(() -> assertThat(updates("code-sales-x")).hasSize(1));
        Request update = updates("code-sales-x").getFirst();
        assertThat(update.body().path("userids").path(0).asText()).isEqualTo("sales-x");
        assertThat(update.card().path("main_title").path("desc").asText()).isEqualTo("同事 owner-x处理中");
        assertThat(update.card().has("task_id")).isFalse();
        assertThat(update.card().path("button_list")).hasSize(1);
        assertThat(update.card().path("card_action").path("url").asText())
                .isEqualTo(PLATFORMS
                        .to("sales-x")
                        .getFirst()
                        .card()
                        .path("card_action")
                        .path("url")
                        .asText());
        assertThat(codes("ASX1")).containsExactly("code-owner-x");
    }

    @Test
    void keepsTheButtonsThatAreOfferedOnThePressedCard() {
        publish("ASY1", TicketMother.repair("ASY1", "owner-y", null));
        eventually(() -> assertThat(PLATFORMS.to("owner-y")).hasSize(1));
        String taskId =
                PLATFORMS.to("owner-y").getFirst().card().path("task_id").asText();

        publish(
                "owner-y",
                new CardAnswer(
                        "owner-y",
                        taskId,
                        "click-y",
                        StaffText.CARD_RESOLVED,
                        Map.of(),
                        Instant.now(),
                        List.of(TicketAction.WITHDRAW),
                        2L));

        eventually(() -> assertThat(updates("click-y")).hasSize(1));
        JsonNode card = updates("click-y").getFirst().card();
        assertThat(card.path("main_title").path("desc").asText()).isEqualTo("已解决");
        assertThat(card.findValuesAsText("text")).containsExactly("撤回已解决", "查看项目");
    }

    private List<String> codes(String ticketNo) {
        return jdbc.sql("""
                        select code from card_codes join deliveries on id = delivery_id where ticket_no = :ticketNo""").param("ticketNo", ticketNo).query(String.class).list();
    }

    private static List<Request> updates(String code) {
        return PLATFORMS.on(UPDATE).stream()
                .filter(request -> request.body().path("response_code").asText().equals(code))
                .toList();
    }

    private String updateState(String code) {
        return jdbc.sql("select status from deliveries where response_code = :code")
                .param("code", code)
                .query(String.class)
                .single();
    }

    private void answer(String code) {
        publish("li", new CardAnswer("li", "todo-1", code, StaffText.TODO_SENT, Map.of(), Instant.now()));
    }

    private void todo(String userId, String taskId) {
        Choice colleagues = new Choice("to", List.of(new Option("wang", "王五")));
        publish(
                userId,
                new StaffMessage(
                        userId,
                        StaffText.ADD_CUSTOMER,
                        Map.of("phone", "13800138000", "draft", "按开关没反应"),
                        null,
                        Instant.now(),
                        new Card(taskId, StaffText.ADD_CUSTOMER_CARD, colleagues),
                        List.of(UUID.randomUUID().toString())));
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(tx -> outbox.append(key, event));
    }
}
