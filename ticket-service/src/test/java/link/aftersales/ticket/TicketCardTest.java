package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CardTask;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.WecomInbound.CardClicked;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.World.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What a member presses on the card of a ticket, and what his card is told. */
@TicketServiceTest
@TestPropertySource(properties = "SUPERVISOR_USERIDS=boss")
class TicketCardTest {

    @Autowired
    World world;

    @Autowired
    PublishedEvents published;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOwnerAcceptsResolvesAndTakesThatBack() {
        Person person = world.customer();
        String ticketNo = ticket(person);

        assertThat(press(ticketNo, "LiShiFu", "accept")).satisfies(answer -> {
            assertThat(answer.text()).isEqualTo(StaffText.CARD_PROCESSING);
            assertThat(answer.values()).containsEntry("staffName", "LiShiFu");
            assertThat(answer.offered()).containsExactly(TicketAction.RESOLVE);
        });
        assertThat(press(ticketNo, "lishifu", "resolve")).satisfies(answer -> {
            assertThat(answer.text()).isEqualTo(StaffText.CARD_RESOLVED);
            assertThat(answer.offered()).containsExactly(TicketAction.WITHDRAW);
        });
        assertThat(press(ticketNo, "lishifu", "withdraw")).satisfies(answer -> {
            assertThat(answer.text()).isEqualTo(StaffText.CARD_PROCESSING);
            assertThat(answer.offered()).containsExactly(TicketAction.RESOLVE);
        });

        assertThat(changes(ticketNo))
                .extracting(change -> change.change().action())
                .containsExactly(TicketAction.ACCEPT, TicketAction.RESOLVE, TicketAction.WITHDRAW);
        assertThat(changes(ticketNo))
                .extracting(change -> change.change().channel())
                .containsOnly("card");
        eventually(() ->
                assertThat(world.texts(person)).contains(CustomerText.TICKET_ACCEPTED, CustomerText.TICKET_RESOLVED));
    }

    @Test
    void aSupervisorMayDoWhatTheOwnerMay() {
        String ticketNo = ticket(world.customer());

        assertThat(press(ticketNo, "boss", "accept").offered()).containsExactly(TicketAction.RESOLVE);
    }

    @Test
    void aSecondClickMovesNothingAndIsAnsweredPolitely() {
        String ticketNo = ticket(world.customer());
        press(ticketNo, "lishifu", "accept");

        CardAnswer answer = press(ticketNo, "boss", "accept");

        assertThat(answer.text()).isEqualTo(StaffText.CARD_STATUS);
        assertThat(answer.values()).containsEntry("statusLabel", "处理中");
        assertThat(answer.offered()).containsExactly(TicketAction.RESOLVE);
        assertThat(told("boss", ticketNo).text()).isEqualTo(StaffText.NO_ACTION_NOW);
        assertThat(changes(ticketNo)).hasSize(1);
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseResolvedOrTooLate() {
        String ticketNo = ticket(world.customer());
        press(ticketNo, "lishifu", "resolve");

        assertThat(press(ticketNo, "boss", "withdraw").offered()).isEmpty();
        assertThat(told("boss", ticketNo).text()).isEqualTo(StaffText.NO_ACTION_NOW);
        jdbc.sql("UPDATE after_sales_tickets SET resolved_at = resolved_at - interval '11 minutes' WHERE ticket_no = ?")
                .param(ticketNo)
                .update();
        assertThat(press(ticketNo, "lishifu", "withdraw").offered()).isEmpty();

        assertThat(changes(ticketNo))
                .extracting(change -> change.ticket().status())
                .containsExactly(TicketStatus.RESOLVED);
    }

    @Test
    void aStrangerAndSalesMoveNothing() {
        String ticketNo = ticket(world.customer());

        for (String member : List.of("passerby", "wangxiaoshou")) {
            assertThat(press(ticketNo, member, "accept")).satisfies(answer -> {
                assertThat(answer.text()).isEqualTo(StaffText.CARD_OVER);
                assertThat(answer.offered()).isEmpty();
            });
            assertThat(told(member, ticketNo).text()).isEqualTo(StaffText.NO_ACTION_RIGHT);
        }
        assertThat(changes(ticketNo)).isEmpty();
    }

    @Test
    void aCardOfATicketThatIsNotThereIsOver() {
        assertThat(press("AS19990101000000XYZ", "lishifu", "accept").text()).isEqualTo(StaffText.CARD_OVER);
    }

    private String ticket(Person person) {
        world.asks(person, "维修 设备漏油");
        world.asks(person, "完成");
        return world.tickets(person).getFirst().ticketNo();
    }

    /** Presses and waits for what the card is told. */
    private CardAnswer press(String ticketNo, String userId, String button) {
        String code = UUID.randomUUID().toString();
        CardTask task = new CardTask(CardTask.Kind.TICKET, ticketNo, "s1");
        world.send(
                task.id(),
                new CardClicked(userId, task.id(), button, "button_interaction", code, List.of(), World.SENT_AT));
        return published.await(CardAnswer.class, answer -> answer.responseCode().equals(code));
    }

    private StaffMessage told(String userId, String ticketNo) {
        return published.await(
                StaffMessage.class, message -> message.userId().equals(userId) && ticketNo.equals(message.ticketNo()));
    }

    private List<TicketChanged> changes(String ticketNo) {
        return published.of(TicketChanged.class).stream()
                .filter(change -> change.ticketNo().equals(ticketNo))
                .toList();
    }
}
