package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.ticket.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.ModificationEvent.ModificationDecided;
import link.aftersales.contracts.ModificationEvent.ModificationRequested;
import link.aftersales.contracts.ModificationStatus;
import link.aftersales.contracts.RejectionReason;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.Selection;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.directory.Customer;
import link.aftersales.ticket.directory.Projects;
import link.aftersales.ticket.modification.RequestModification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@TicketServiceTest
@TestPropertySource(properties = "SUPERVISOR_USERIDS=boss")
class ModificationsTest {

    private static final String SALES = "wangxiaoshou";
    private static final String WORDS = "数量由 2 台改为 3 台";

    @Autowired
    World world;

    @Autowired
    TestRestTemplate http;

    @Autowired
    PublishedEvents published;

    @Autowired
    RequestModification requestModification;

    @Autowired
    Projects projects;

    @Autowired
    TransactionTemplate transaction;

    private Person person;
    private String number;

    @BeforeEach
    void aCustomerWantsToChangeAnOrder() {
        person = world.customer();
        number = wants(person);
    }

    @Test
    void areToldToWhoeverDecidesWithTheProjectAndItsPage() {
        ModificationRequested event = eventually(
                        () -> published.of(ModificationRequested.class).stream()
                                .filter(each -> each.modificationNo().equals(number))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();

        assertThat(event.version()).isEqualTo(1);
        assertThat(event.modification().status()).isEqualTo(ModificationStatus.PENDING);
        assertThat(event.modification().salesRep()).isEqualTo(SALES);
        assertThat(event.modification().owner()).isEqualTo("lishifu");
        assertThat(event.modification().project().link()).isEqualTo("http://localhost:8080/project/abc123xyz");
        assertThat(event.modification().reporter().phone()).isEqualTo(person.phone());
        assertThat(event.modification().reporter().company()).isEqualTo("XX公司");
    }

    @Test
    void areApprovedByTheCardOfTheSalesRepresentativeInAnyCaseOfHisUserid() {
        press("WangXiaoShou", "approve");

        CustomerMessage message = world.hears(person, 2);
        assertThat(text(message)).isEqualTo(CustomerText.MODIFICATION_APPROVED);
        assertThat(message.parts().getFirst().values())
                .containsEntry("modificationNo", number)
                .containsEntry("words", WORDS)
                .containsEntry("salesName", "人员");
        CardAnswer answer = answers("WangXiaoShou", 1).getFirst();
        assertThat(answer.text()).isEqualTo(StaffText.DECISION_APPROVED);
        ModificationDecided decided = decided();
        assertThat(decided.version()).isEqualTo(2);
        assertThat(decided.modification().status()).isEqualTo(ModificationStatus.APPROVED);
        assertThat(decided.modification().decidedBy()).isEqualTo("WangXiaoShou");
    }

    @Test
    void areRejectedWithTheReasonThatWasChosenOnTheCard() {
        press(SALES, "reject", RejectionReason.IN_PRODUCTION.id());

        CustomerMessage message = world.hears(person, 2);
        assertThat(text(message)).isEqualTo(CustomerText.MODIFICATION_REJECTED);
        assertThat(message.parts().getFirst().values()).containsEntry("reason", "已投产");
        assertThat(decided().modification().decisionReason()).isEqualTo("已投产");
    }

    @Test
    void areDecidedOnceWhateverIsPressedLater() {
        press(SALES, "reject");
        answers(SALES, 1);
        press(SALES, "approve");

        assertThat(answers(SALES, 2)).extracting(CardAnswer::text).containsOnly(StaffText.DECISION_REJECTED);
        assertThat(world.messages(person)).hasSize(2);
        assertThat(decided().modification().status()).isEqualTo(ModificationStatus.REJECTED);
    }

    @Test
    void areNotDecidedByTheOwnerWhoLearnsSoWithoutTakingTheButtonsAway() {
        press("lishifu", "approve");

        StaffMessage message = eventually(
                        () -> published.of(StaffMessage.class).stream()
                                .filter(each -> number.equals(each.values().get("modificationNo")))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
        assertThat(message.userId()).isEqualTo("lishifu");
        assertThat(message.text()).isEqualTo(StaffText.DECISION_NOT_YOURS);
        press(SALES, "approve");
        assertThat(answers(SALES, 1).getFirst().text()).isEqualTo(StaffText.DECISION_APPROVED);
        assertThat(published.of(CardAnswer.class))
                .extracting(CardAnswer::userId)
                .doesNotContain("lishifu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"boss", "chief", "deputy"})
    void areDecidedBySupervisorsAndByTheDeputyOfWhoeverIsAway(String userId) {
        long version = System.nanoTime();
        listed(new StaffSnapshot("chief", version, "陈总", "supervisor", null, true, null));
        listed(new StaffSnapshot(
                SALES, version, "王销售", "sales", "Deputy", false, Instant.parse("2999-01-01T00:00:00Z")));
        try {
            press(userId, "approve");

            assertThat(world.hears(person, 2).parts().getFirst().values()).containsEntry("salesName", "王销售");
            assertThat(decided().modification().decidedBy()).isEqualTo(userId);
        } finally {
            listed(new StaffSnapshot(SALES, version + 1, null, "sales", "Deputy", false, null));
        }
    }

    @Test
    void areNotDecidedByADeputyOfSomebodyWhoIsThere() {
        listed(new StaffSnapshot(SALES, System.nanoTime(), null, "sales", "deputy", false, null));

        press("deputy", "approve");

        eventually(() -> assertThat(published.of(StaffMessage.class))
                .anyMatch(each -> number.equals(each.values().get("modificationNo"))));
        assertThat(world.count("order_modifications", "status = 'pending' AND modification_no", number))
                .isEqualTo(1);
    }

    @Test
    void showsThatAnUnknownCardIsOver() {
        number = "OM20200101000000XXX";

        press(SALES, "approve");

        assertThat(answers(SALES, 1).getFirst().text()).isEqualTo(StaffText.DECISION_OVER);
    }

    @Test
    void areDecidedByOperatorsOnce() {
        ResponseEntity<JsonNode> rejected = decide("reject", Map.of("reason", " 已发货 "));
        ResponseEntity<JsonNode> late = decide("approve", null);

        assertThat(rejected.getBody().path("status").asText()).isEqualTo("rejected");
        assertThat(rejected.getBody().path("decisionReason").asText()).isEqualTo("已发货");
        assertThat(rejected.getBody().path("decidedBy").asText()).isEqualTo("admin");
        assertThat(text(world.hears(person, 2))).isEqualTo(CustomerText.MODIFICATION_REJECTED);
        assertThat(late.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(late.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(late.getBody().path("status").isTextual()).isTrue();
        press(SALES, "approve");
        assertThat(answers(SALES, 1).getFirst().text()).isEqualTo(StaffText.DECISION_OVER);
    }

    @Test
    void areNotDecidedOnceTheirCustomerIsForgotten() {
        world.erased(person);
        int heard = world.messages(person).size();

        ResponseEntity<JsonNode> answer = decide("approve", null);
        press(SALES, "approve");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(answer.getBody().path("status").asText()).isEqualTo("pending");
        assertThat(answers(SALES, 1).getFirst().text()).isEqualTo(StaffText.DECISION_OVER);
        assertThat(world.count("order_modifications", "status = 'pending' AND modification_no", number))
                .isEqualTo(1);
        assertThat(world.messages(person)).hasSize(heard);
        assertThat(world.tablesWith(person.openid())).isEmpty();
    }

    @Test
    void areDecidedOnceByManyAtTheSameTime() throws Exception {
        try (ExecutorService operators = Executors.newFixedThreadPool(8)) {
            List<Callable<HttpStatusCode>> wishes = Stream.of(
                            "approve", "reject", "approve", "reject", "approve", "reject")
                    .<Callable<HttpStatusCode>>map(
                            verb -> () -> decide(verb, null).getStatusCode())
                    .toList();

            assertThat(operators.invokeAll(wishes))
                    .extracting(Future::get)
                    .containsOnlyOnce(HttpStatus.OK)
                    .contains(HttpStatus.CONFLICT);
        }
        assertThat(decided().version()).isEqualTo(2);
        world.hears(person, 2);
    }

    @Test
    void areApprovedByOperatorsWithoutAWord() {
        assertThat(decide("approve", null).getStatusCode()).isEqualTo(HttpStatus.OK);

        assertThat(text(world.hears(person, 2))).isEqualTo(CustomerText.MODIFICATION_APPROVED);
    }

    @Test
    void refuseWhatOperatorsCannotMean() {
        assertThat(decide("approve", Map.of("reason", "长".repeat(501))).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        number = "OM20200101000000XXX";
        assertThat(decide("approve", null).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(get("?status=maybe").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(get("?customerPhone=12").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void areListedByProjectNumberAndStatusNewestFirst() {
        String second = wants(person, "交货改到 8 月 20 日");
        JsonNode page =
                get("?projectNo=P-" + person.phone() + "&status=pending&size=1").getBody();
        JsonNode asked = get("?customerPhone=" + person.phone()).getBody();

        JsonNode first = page.path("items").path(0);
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(first.path("modificationNo").asText()).isEqualTo(second);
        assertThat(first.path("statusLabel").asText()).isEqualTo("待审核");
        assertThat(first.path("customer").path("phone").asText())
                .isEqualTo(
                        person.phone().substring(0, 3) + "****" + person.phone().substring(7));
        assertThat(asked.path("items").path(0).path("customer").path("phone").asText())
                .isEqualTo(person.phone());
        assertThat(get("?projectNo=P-" + person.phone() + "&status=approved")
                        .getBody()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private String wants(Person wisher) {
        return wants(wisher, WORDS);
    }

    private String wants(Person wisher, String change) {
        Customer customer = new Customer(wisher.customerId(), wisher.phone(), "张三", "XX公司", true, true, SALES);
        var project = projects.find("P-" + wisher.phone()).orElseThrow();
        return transaction
                .execute(status -> requestModification.request(
                        customer, new Chat.OfficialAccount(wisher.openid()), project, change, "产能增加"))
                .modificationNo();
    }

    private void press(String userId, String button, String... chosen) {
        CardTask task = new CardTask(CardTask.Kind.MODIFICATION, number, "s1");
        List<Selection> selections = chosen.length == 0 ? List.of() : List.of(new Selection("reason", List.of(chosen)));
        world.send(
                task.id(),
                new CardClicked(
                        userId,
                        task.id(),
                        button,
                        "button_interaction",
                        UUID.randomUUID().toString(),
                        selections,
                        World.SENT_AT));
    }

    private void listed(StaffSnapshot member) {
        world.send(member.userId(), member);
        eventually(() -> assertThat(
                        world.count("staff_copies", "version = " + member.version() + " AND userid", member.userId()))
                .isEqualTo(1));
    }

    private List<CardAnswer> answers(String userId, int count) {
        String task = new CardTask(CardTask.Kind.MODIFICATION, number, "s1").id();
        return eventually(
                () -> published.of(CardAnswer.class).stream()
                        .filter(answer ->
                                answer.taskId().equals(task) && answer.userId().equals(userId))
                        .toList(),
                answers -> answers.size() == count);
    }

    private ModificationDecided decided() {
        return eventually(
                        () -> published.of(ModificationDecided.class).stream()
                                .filter(each -> each.modificationNo().equals(number))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private ResponseEntity<JsonNode> decide(String verb, Map<String, String> body) {
        var request = RequestEntity.post("/api/admin/order-modifications/{no}/{verb}", number, verb)
                .header("Authorization", "Bearer " + TicketServiceTest.ADMIN_KEY);
        return http.exchange(body == null ? request.build() : request.body(body), JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String query) {
        return http.exchange(
                RequestEntity.get("/api/admin/order-modifications" + query)
                        .header("Authorization", "Bearer " + TicketServiceTest.ADMIN_KEY)
                        .build(),
                JsonNode.class);
    }
}
