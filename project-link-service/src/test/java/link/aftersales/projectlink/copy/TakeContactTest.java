package link.aftersales.projectlink.copy;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.TicketEventMother.THAT_AFTERNOON;
import static link.aftersales.projectlink.TicketEventMother.after;
import static link.aftersales.projectlink.TicketEventMother.repairOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.Change;
import link.aftersales.contracts.TicketEvent.Contact;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class TakeContactTest {

    private static final String PHONE = "13700137000";
    private static final String MAIN_CUSTOMER = "13800138000";

    private final String customerId = UUID.randomUUID().toString();
    private final String project = "NC-" + customerId.substring(0, 8);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aProject() {
        new Office(http).tokenOf(project);
    }

    @Test
    void makesTheReporterAContactAndTellsEverybody() {
        filed(2, new Contact("赵六", PHONE));

        ProjectSnapshot told =
                eventually(this::snapshots, found -> found.size() == 2).getLast();
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.contacts())
                .containsExactly(
                        new ProjectSnapshot.Contact("李四", "13900139000", "车间主任"),
                        new ProjectSnapshot.Contact("赵六", PHONE, null));
        assertThat(JsonPath.<List<String>>read(
                        new Office(http).get("/" + project).getBody(), "$.contacts[*].phone"))
                .containsExactly("13900139000", PHONE);
    }

    @Test
    void takesTheSameNumberOnce() {
        filed(2, new Contact("赵六", PHONE));
        filed(3, new Contact("赵先生", PHONE));
        filed(4, new Contact("张三", MAIN_CUSTOMER));

        awaitLog(4);

        assertThat(snapshots()).hasSize(2);
    }

    @Test
    void callsWhomTheCompanyHasNoNameForUnregistered() {
        filed(2, new Contact(null, PHONE));

        assertThat(eventually(this::snapshots, found -> found.size() == 2)
                        .getLast()
                        .contacts()
                        .getLast())
                .isEqualTo(new ProjectSnapshot.Contact("未登记", PHONE, null));
    }

    @Test
    void takesNobodyWhoWasErased() {
        publish(new PersonErased("o-" + customerId, List.of(customerId), List.of(), THAT_AFTERNOON));
        eventually(
                () -> assertThat(jdbc.sql("select count(*) from erased where id_hash = sha256(convert_to(?, 'UTF8'))")
                                .param(customerId)
                                .query(Long.class)
                                .single())
                        .isEqualTo(1));

        filed(2, new Contact("赵六", PHONE));

        awaitLog(2);
        assertThat(snapshots()).hasSize(1);
    }

    @Test
    void leavesTheProjectsContactsAloneWhenATicketIsOnlyFiled() {
        filed(2, null);

        awaitLog(2);

        assertThat(snapshots()).hasSize(1);
    }

    private void filed(long version, @Nullable Contact contact) {
        Change change = new Change(
                TicketAction.FILE,
                "wangwu",
                "card",
                TicketStatus.PENDING,
                TicketStatus.PENDING,
                null,
                List.of(),
                null,
                1,
                THAT_AFTERNOON,
                contact);
        TicketChanged changed =
                after(repairOf(customerId, "AS-" + project, project, "漏油"), version, TicketStatus.PENDING, change);
        publish(changed);
    }

    private void awaitLog(long version) {
        eventually(() -> assertThat(jdbc.sql("select max(version) from ticket_log where ticket_no = ?")
                        .param("AS-" + project)
                        .query(Long.class)
                        .single())
                .isEqualTo(version));
    }

    private List<ProjectSnapshot> snapshots() {
        return published.of(ProjectSnapshot.class).stream()
                .filter(snapshot -> snapshot.projectNo().equals(project))
                .toList();
    }

    private void publish(Event event) {
        transaction.executeWithoutResult(status -> outbox.append("AS-" + project, event));
    }
}
