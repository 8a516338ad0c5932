package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffMessage.Card;
import link.aftersales.contracts.StaffMessage.Option;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.Contact;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.WecomInbound.Selection;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.directory.ProjectMother;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

@TicketServiceTest
class DeskApiTest {

    @Autowired
    World world;

    @Autowired
    TestRestTemplate http;

    @Autowired
    PublishedEvents published;

    @Test
    void movesATicketAndRefusesWhatItsStatusDoesNotAllow() {
        String path = actions(phoneTicket(world.customer(), "漏油"));

        assertThat(post(path, "{\"action\":\"accept\"}")
                        .getBody()
                        .path("status")
                        .asText())
                .isEqualTo("processing");
        ResponseEntity<JsonNode> again = post(path, "{\"action\":\"accept\"}");
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(again.getBody().path("status").asText()).isEqualTo("processing");
        assertThat(post(path, "{\"action\":\"resolve\",\"words\":\"换了密封圈\"}")
                        .getBody()
                        .path("actionLog")
                        .path(2)
                        .path("words")
                        .asText())
                .isEqualTo("换了密封圈");
        assertThat(post(path, "{\"action\":\"close\"}").getBody().path("status").asText())
                .isEqualTo("closed");
        assertThat(post(path, "{\"action\":\"reopen\"}")
                        .getBody()
                        .path("status")
                        .asText())
                .isEqualTo("processing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                            | action is missing",
                "{\"action\":\"ask\"}                          | words is missing",
                "{\"action\":\"reply\",\"words\":\" \"}        | words is missing",
                "{\"action\":\"note\"}                         | words is missing",
                "{\"action\":\"reassign\"}                     | userid is missing",
                "{\"action\":\"reassign\",\"userid\":\"张三\"} | userid is not one of WeCom",
                "{\"action\":\"file\"}                         | projectNo is missing",
                "{\"action\":\"file\",\"projectNo\":\"P-no\"}  | no such project",
                "{\"action\":\"urge\"}                         | action must be one of accept, ask, resolve, close, cancel, reopen, reassign, file, reply, note"
            })
    void saysWhatIsMissing(String body, String detail) {
        ResponseEntity<JsonNode> answer = post(actions("AS20240202123456ABC"), body);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer.getBody().path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void doesNotKnowEveryTicket() {
        assertThat(post(actions("AS20240202123456ABC"), "{\"action\":\"accept\"}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesATicketDownForAVerifiedCustomerAndTellsHim() {
        Person person = world.customer();

        String ticketNo = phoneTicket(person, "漏油");

        CustomerMessage message = world.hears(person, 2);
        assertThat(World.text(message)).isEqualTo(CustomerText.REGISTERED_FOR_YOU);
        assertThat(message.ticketNo()).isEqualTo(ticketNo);
        assertThat(world.tickets(person)).hasSize(1);
        assertThat(world.count("ticket_action_logs", "channel = 'phone' AND actor = 'admin' AND ticket_no", ticketNo))
                .isEqualTo(1);
    }

    @Test
    void takesATicketDownOnceForTheSameWords() {
        Person person = world.customer();
        phoneTicket(person, "漏油");

        assertThat(post("/api/admin/tickets", taken(person.phone(), "漏 油")).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void takesATicketDownForACallerWhoOnlyHasANumberAndTellsNobodyWhoClaimsIt() {
        Person claimant = Person.someone();
        world.project(claimant);
        world.waiting(claimant);

        ResponseEntity<JsonNode> answer = post("/api/admin/tickets", taken(claimant.phone(), "漏油"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getBody().path("project").path("projectNo").asText()).isEqualTo("P-" + claimant.phone());
        assertThat(answer.getBody().path("customer").path("customerId").asText())
                .isNotEqualTo(claimant.customerId());
        assertThat(post(actions(answer.getBody().path("ticketNo").asText()), "{\"action\":\"accept\"}")
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(world.messages(claimant)).isEmpty();
    }

    @Test
    void takesATicketDownOnceThoughTwoMembersNoteTheSameCallOfSomebodyUnknown() throws Exception {
        String phone = Person.someone().phone();
        Callable<HttpStatusCode> note =
                () -> post("/api/admin/tickets", taken(phone, "漏油")).getStatusCode();

        try (ExecutorService members = Executors.newFixedThreadPool(2)) {
            assertThat(members.invokeAll(List.of(note, note)))
                    .extracting(Future::get)
                    .containsExactlyInAnyOrder(HttpStatus.CREATED, HttpStatus.OK);
        }
        assertThat(post("/api/admin/tickets", taken(phone, "漏 油！")).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(post("/api/admin/tickets", taken(phone, "还异响")).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
        assertThat(world.count("after_sales_tickets", "customer_phone", phone)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"12345,repair,漏油", "13800138000,joke,漏油", "13800138000,repair,' '"})
    void takesNothingDownThatIsNoRequest(String phone, String type, String description) {
        String body =
                "{\"customerPhone\":\"%s\",\"type\":\"%s\",\"description\":\"%s\"}".formatted(phone, type, description);

        assertThat(post("/api/admin/tickets", body).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void asksWhoAddedTheCustomerForTheProjectAndFilesWhatHeChooses() {
        Person other = world.customer();
        Person person = Person.someone();
        world.verified(person);
        world.hears(person, 1);
        String ticketNo = phoneTicket(person, "漏油");
        Card card = eventually(() -> attachCard(ticketNo), found -> found != null);
        assertThat(card.choice().options()).hasSizeBetween(2, 10).last().isEqualTo(new Option("none", "都不是"));

        click(card, "passerby", "P-" + other.phone());
        assertThat(eventually(() -> refusals(ticketNo), found -> found.size() == 1))
                .hasSize(1);
        click(card, "wangxiaoshou", "P-" + other.phone());

        assertThat(eventually(() -> answers(card), found -> found.size() == 1)).containsExactly(StaffText.ATTACHED);
        click(card, "wangxiaoshou", "none");
        assertThat(eventually(() -> answers(card), found -> found.size() == 2).getLast())
                .isEqualTo(StaffText.ATTACH_OVER);
        assertThat(world.count("after_sales_tickets", "project_no = 'P-" + other.phone() + "' AND ticket_no", ticketNo))
                .isEqualTo(1);
        assertThat(newContacts(ticketNo)).containsExactly(new Contact("张三", person.phone()));
    }

    @Test
    void letsACustomerSeeTheProjectToWhichTheMemberWhoAddedHimAttachedHim() {
        Person other = world.customer();
        Person person = Person.someone();
        world.verified(person);
        world.hears(person, 1);
        String ticketNo = phoneTicket(person, "漏油");
        Card card = eventually(() -> attachCard(ticketNo), found -> found != null);
        assertThat(World.text(world.asks(person, "我的项目"))).isEqualTo(CustomerText.NO_PROJECTS);

        click(card, "wangxiaoshou", "P-" + other.phone());
        Contact contact = eventually(() -> newContacts(ticketNo), found -> found.size() == 1)
                .getFirst();
        world.send(
                "P-" + other.phone(), ProjectMother.snapshot("P-" + other.phone(), 2, other.phone(), contact.phone()));
        eventually(() -> assertThat(world.count("project_copies", "version = 2 AND project_no", "P-" + other.phone()))
                .isEqualTo(1));

        assertThat(World.text(world.asks(person, "我的项目"))).isEqualTo(CustomerText.MY_PROJECTS);
    }

    @Test
    void namesNobodyAContactWhoseTicketIsFiledWithoutTheCard() {
        Person other = world.customer();
        Person person = Person.someone();
        world.verified(person);
        world.hears(person, 1);
        String ticketNo = phoneTicket(person, "漏油");

        post(actions(ticketNo), "{\"action\":\"file\",\"projectNo\":\"P-%s\"}".formatted(other.phone()));

        eventually(() -> filed(ticketNo), found -> found.size() == 1);
        assertThat(newContacts(ticketNo)).isEmpty();
    }

    @Test
    void namesNobodyAContactByANumberThatMayBeAnothers() {
        Person other = world.customer();
        Person person = Person.someone();
        world.personProven(person);
        world.hears(person, 1);
        world.asks(person, "维修 漏油");
        world.asks(person, "完成");
        String ticketNo = eventually(() -> world.tickets(person), found -> found.size() == 1)
                .getFirst()
                .ticketNo();
        Card card = eventually(() -> attachCard(ticketNo), found -> found != null);

        click(card, "wangxiaoshou", "P-" + other.phone());

        eventually(() -> filed(ticketNo), found -> found.size() == 1);
        assertThat(newContacts(ticketNo)).isEmpty();
    }

    private List<Contact> newContacts(String ticketNo) {
        return filed(ticketNo).stream()
                .map(Change::newContact)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Change> filed(String ticketNo) {
        return published.of(TicketChanged.class).stream()
                .filter(changed -> changed.ticketNo().equals(ticketNo))
                .map(TicketChanged::change)
                .filter(change -> change.action() == TicketAction.FILE)
                .toList();
    }

    private Card attachCard(String ticketNo) {
        return published.of(StaffMessage.class).stream()
                .filter(message -> message.text() == StaffText.ATTACH_PROJECT && ticketNo.equals(message.ticketNo()))
                .map(StaffMessage::card)
                .findFirst()
                .orElse(null);
    }

    private List<StaffMessage> refusals(String ticketNo) {
        return published.of(StaffMessage.class).stream()
                .filter(message -> message.text() == StaffText.NO_ACTION_RIGHT && ticketNo.equals(message.ticketNo()))
                .toList();
    }

    private List<StaffText> answers(Card card) {
        return published.of(CardAnswer.class).stream()
                .filter(answer -> answer.taskId().equals(card.taskId()))
                .map(CardAnswer::text)
                .toList();
    }

    private void click(Card card, String userId, String option) {
        world.send(
                card.taskId(),
                new CardClicked(
                        userId,
                        card.taskId(),
                        "attach",
                        "button_interaction",
                        UUID.randomUUID().toString(),
                        List.of(new Selection("project", List.of(option))),
                        World.SENT_AT));
    }

    private String phoneTicket(Person person, String words) {
        ResponseEntity<JsonNode> answer = post("/api/admin/tickets", taken(person.phone(), words));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return answer.getBody().path("ticketNo").asText();
    }

    private static String taken(String phone, String words) {
        return "{\"customerPhone\":\"%s\",\"type\":\"repair\",\"description\":\"%s\"}".formatted(phone, words);
    }

    private static String actions(String ticketNo) {
        return "/api/admin/tickets/" + ticketNo + "/actions";
    }

    private ResponseEntity<JsonNode> post(String path, String body) {
        return http.exchange(
                RequestEntity.post(path)
                        .header("Authorization", "Bearer " + TicketServiceTest.ADMIN_KEY)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body),
                JsonNode.class);
    }
}
