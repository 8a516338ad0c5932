package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.ticket.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.desk.ActOnTicket;
import link.aftersales.ticket.desk.Acted;
import link.aftersales.ticket.desk.Action;
import link.aftersales.ticket.desk.Actor;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.Tickets;
import link.aftersales.ticket.directory.ProjectMother;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A customer and the staff talk about his ticket. */
@TicketServiceTest
class TicketTalkOverKafkaTest {

    private static final Actor OWNER = new Actor.Member("lishifu", "card");

    @Autowired
    World world;

    @Autowired
    ActOnTicket actOnTicket;

    @Autowired
    Tickets tickets;

    @Autowired
    Attachments attachments;

    @Autowired
    PublishedEvents published;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void goesFromTheFirstWordToTheRating() {
        Person person = world.customer();
        String ticketNo = opened(person);

        staff(person, ticketNo, new Action.Accept(), CustomerText.TICKET_ACCEPTED);
        CustomerMessage asked = staff(person, ticketNo, new Action.Ask("请拍铭牌"), CustomerText.TICKET_ASKED);
        assertThat(asked.parts().getFirst().values())
                .containsEntry("words", "请拍铭牌")
                .containsEntry("staffName", "服务人员");
        assertThat(text(world.asks(person, "型号 X100"))).isEqualTo(CustomerText.SUPPLEMENTED);
        assertThat(ticket(ticketNo).status()).isEqualTo(TicketStatus.PROCESSING);
        CustomerMessage resolved = staff(person, ticketNo, new Action.Resolve("已更换油封"), CustomerText.TICKET_RESOLVED);
        assertThat(resolved.parts().getFirst().values()).containsEntry("hours", "72");

        assertThat(text(world.asks(person, "1"))).isEqualTo(CustomerText.RATE_PLEASE);
        assertThat(text(world.asks(person, "2"))).isEqualTo(CustomerText.RATED_LOW);
        assertThat(text(world.asks(person, "等了三天"))).isEqualTo(CustomerText.RATED_LOW_WORDS);
        assertThat(ticket(ticketNo).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(text(world.asks(person, "还有问题"))).isEqualTo(CustomerText.REOPENED);
        assertThat(ticket(ticketNo).status()).isEqualTo(TicketStatus.PROCESSING);

        staff(person, ticketNo, new Action.Resolve("又换了一次"), CustomerText.TICKET_RESOLVED);
        assertThat(text(world.asks(person, "1"))).isEqualTo(CustomerText.TICKET_CLOSED);
    }

    @Test
    void joinsWhatComesAfterTheSubmission() {
        Person person = world.customer();
        String ticketNo = opened(person);
        world.sends(person, MessageKind.IMAGE, "joined-1-" + ticketNo);
        world.sends(person, MessageKind.IMAGE, "joined-2-" + ticketNo);

        int heard = world.messages(person).size();
        assertThat(text(world.hears(person, heard + 1))).isEqualTo(CustomerText.SUPPLEMENTED);
        assertThat(attachments.of(ticketNo)).hasSize(2);
        assertThat(text(world.asks(person, "就是这里"))).isEqualTo(CustomerText.SUPPLEMENTED);
    }

    @Test
    void takesPhotosThatStaffAskForThoughSomethingElseWasBegun() {
        Person person = world.customer();
        String ticketNo = opened(person);
        assertThat(text(world.asks(person, "售后"))).isEqualTo(CustomerText.CHOOSE_TYPE);
        staff(person, ticketNo, new Action.Ask("请拍铭牌"), CustomerText.TICKET_ASKED);
        int heard = world.messages(person).size();
        world.sends(person, MessageKind.IMAGE, "asked-1-" + ticketNo);
        world.sends(person, MessageKind.IMAGE, "asked-2-" + ticketNo);

        CustomerMessage answer = world.hears(person, heard + 1);
        assertThat(answer.parts().stream().map(CustomerMessage.Part::text))
                .containsExactly(CustomerText.SUPPLEMENTED, CustomerText.CHOOSE_TYPE);
        assertThat(attachments.of(ticketNo)).hasSize(2);
    }

    @Test
    void showsNobodyElsesTicket() {
        Person reporter = world.customer();
        String ticketNo = opened(reporter);
        Person stranger = world.customer();

        CustomerMessage unknown = world.asks(stranger, ticketNo);
        assertThat(text(unknown)).isEqualTo(CustomerText.TICKET_UNKNOWN);
        assertThat(unknown.ticketNo()).isNull();
        assertThat(text(world.asks(stranger, "AS20200101000000ZZZ"))).isEqualTo(CustomerText.TICKET_UNKNOWN);
        assertThat(text(world.asks(reporter, ticketNo))).isEqualTo(CustomerText.TICKET_DETAIL);
    }

    @Test
    void urgesRaisesAndCancels() {
        Person person = world.customer();
        String ticketNo = opened(person);

        assertThat(text(world.asks(person, "催单"))).isEqualTo(CustomerText.URGED);
        assertThat(text(world.asks(person, "催单"))).isEqualTo(CustomerText.URGED_BEFORE);
        assertThat(text(world.asks(person, "紧急"))).isEqualTo(CustomerText.RAISED);
        assertThat(text(world.asks(person, "紧急"))).isEqualTo(CustomerText.RAISED_BEFORE);
        assertThat(text(world.asks(person, "取消工单"))).isEqualTo(CustomerText.CANCEL_TICKET);
        assertThat(text(world.asks(person, "1"))).isEqualTo(CustomerText.TICKET_CANCELLED);
        assertThat(ticket(ticketNo).status()).isEqualTo(TicketStatus.CANCELLED);
    }

    @Test
    void answersTheSameRequestWithItsNumber() {
        Person person = world.customer();
        String ticketNo = opened(person);
        world.asks(person, "维修 漏油");

        CustomerMessage again = world.asks(person, "完成");
        assertThat(text(again)).isEqualTo(CustomerText.ALREADY_OPENED);
        assertThat(again.parts().getFirst().values()).containsEntry("ticketNo", ticketNo);
    }

    @Test
    void takesTheWishToChangeAnOrder() {
        Person person = world.customer();
        assertThat(text(world.clicks(person, "ORDER_CHANGE"))).isEqualTo(CustomerText.SAY_CHANGE);
        assertThat(text(world.asks(person, "数量改为 3 台"))).isEqualTo(CustomerText.SAY_REASON);

        CustomerMessage taken = world.asks(person, "无");
        assertThat(text(taken)).isEqualTo(CustomerText.MODIFICATION_REQUESTED);
        assertThat(world.count("order_modifications", "change = '数量改为 3 台' AND customer_id", person.customerId()))
                .isEqualTo(1);
    }

    @Test
    void callsTheOwnerOfTheOpenTicketOnce() {
        Person person = world.customer();
        String ticketNo = opened(person);

        assertThat(text(world.asks(person, "人工"))).isEqualTo(CustomerText.HUMAN_CALLED);
        assertThat(text(world.asks(person, "转人工"))).isEqualTo(CustomerText.HUMAN_CALLED);
        eventually(() -> assertThat(calls(person)).singleElement().satisfies(call -> {
            assertThat(call.userId()).isEqualTo("lishifu");
            assertThat(call.ticketNo()).isEqualTo(ticketNo);
            assertThat(call.values()).containsEntry("phone", person.phone()).containsEntry("subject", "漏油");
        }));
    }

    @Test
    void callsWhoAddedHimWhereNothingIsOpen() {
        Person person = world.customer();
        world.asks(person, "人工");

        eventually(() -> assertThat(calls(person)).singleElement().satisfies(call -> assertThat(call.userId())
                .isEqualTo("wangxiaoshou")));
    }

    @Test
    void offersToJoinAColleaguesTicket() {
        Person reporter = world.customer();
        String ticketNo = opened(reporter);
        Person colleague = colleagueOf(reporter);
        world.asks(colleague, "维修 主轴异响");

        CustomerMessage asked = world.asks(colleague, "完成");
        assertThat(text(asked)).isEqualTo(CustomerText.COLLEAGUE_OPENED);
        assertThat(asked.parts().getFirst().values()).containsEntry("subject", "漏油");
        assertThat(text(world.asks(colleague, "1"))).isEqualTo(CustomerText.SUPPLEMENTED);
        assertThat(world.tickets(colleague)).isEmpty();
        assertThat(world.count("ticket_action_logs", "words = '主轴异响' AND ticket_no", ticketNo))
                .isEqualTo(1);
    }

    @Test
    void opensATicketOfItsOwnBesideAColleaguesOnDemand() {
        Person reporter = world.customer();
        opened(reporter);
        Person colleague = colleagueOf(reporter);
        world.asks(colleague, "维修 主轴异响");
        world.asks(colleague, "完成");

        assertThat(text(world.asks(colleague, "2"))).isEqualTo(CustomerText.TICKET_OPENED);
    }

    @Test
    void changesTheProjectAfterTheSubmission() {
        Person person = world.customer();
        String other = "Q-" + person.phone();
        world.send(other, ProjectMother.snapshot(other, 1, person.phone()));
        eventually(() ->
                assertThat(world.count("project_copies", "project_no", other)).isEqualTo(1));
        String ticketNo = opened(person);
        String before = String.valueOf(ticket(ticketNo).projectNo());

        assertThat(text(world.asks(person, "换项目"))).isEqualTo(CustomerText.CHOOSE_PROJECT);
        CustomerText changed = text(world.asks(person, before.equals(other) ? "2" : "1"));
        assertThat(changed).isEqualTo(CustomerText.PROJECT_CHANGED);
        world.asks(person, "换项目");
        assertThat(text(world.asks(person, "0"))).isEqualTo(CustomerText.PROJECT_TO_CHECK);
        assertThat(ticket(ticketNo).projectNo()).isNull();
    }

    private Person colleagueOf(Person reporter) {
        Person colleague = Person.someone();
        String project = "P-" + reporter.phone();
        world.send(project, ProjectMother.snapshot(project, 2, reporter.phone(), colleague.phone()));
        eventually(() -> assertThat(world.count("project_copies", "version = 2 AND project_no", project))
                .isEqualTo(1));
        world.verified(colleague);
        world.hears(colleague, 1);
        return colleague;
    }

    private List<StaffMessage> calls(Person person) {
        return published.of(StaffMessage.class).stream()
                .filter(message -> message.text() == StaffText.CUSTOMER_WANTS_HUMAN)
                .filter(message -> message.about().contains(person.customerId()))
                .toList();
    }

    private String opened(Person person) {
        world.asks(person, "维修 漏油");
        CustomerMessage opened = world.asks(person, "完成");
        assertThat(text(opened)).isEqualTo(CustomerText.TICKET_OPENED);
        return String.valueOf(opened.ticketNo());
    }

    private CustomerMessage staff(Person person, String ticketNo, Action action, CustomerText said) {
        int heard = world.messages(person).size();
        transaction.executeWithoutResult(
                status -> assertThat(actOnTicket.act(ticketNo, action, OWNER)).isInstanceOf(Acted.Done.class));
        CustomerMessage message = world.hears(person, heard + 1);
        assertThat(text(message)).isEqualTo(said);
        return message;
    }

    private Ticket ticket(String ticketNo) {
        return tickets.find(ticketNo).orElseThrow();
    }
}
