package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.LinkEvent.TicketActionRequested;
import link.aftersales.contracts.TicketAction;
import link.aftersales.contracts.TicketActionAnswered;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.World.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What a member does on the page of a project, and what the page is told. */
@TicketServiceTest
@TestPropertySource(properties = "SUPERVISOR_USERIDS=boss")
class PageActionTest {

    @Autowired
    World world;

    @Autowired
    PublishedEvents published;

    @Test
    void theOwnerActsAndTheCustomerHearsOfIt() {
        Person person = world.customer();
        String ticketNo = ticket(person);

        assertThat(ask(ticketNo, "LiShiFu", TicketAction.ACCEPT, null).text()).isNull();
        assertThat(ask(ticketNo, "lishifu", TicketAction.REPLY, "下午三点到").text()).isNull();
        assertThat(ask(ticketNo, "lishifu", TicketAction.RESOLVE, "换了密封圈").text())
                .isNull();

        assertThat(changes(ticketNo)).satisfies(changes -> {
            assertThat(changes)
                    .extracting(change -> change.change().action())
                    .containsExactly(TicketAction.ACCEPT, TicketAction.REPLY, TicketAction.RESOLVE);
            assertThat(changes).extracting(change -> change.change().channel()).containsOnly("page");
            assertThat(changes).extracting(change -> change.change().actor()).contains("LiShiFu");
        });
        eventually(() -> assertThat(world.texts(person))
                .contains(CustomerText.TICKET_ACCEPTED, CustomerText.TICKET_REPLY, CustomerText.TICKET_RESOLVED));
    }

    @Test
    void whoeverMayNotMovesNothingAndReadsWhy() {
        String ticketNo = ticket(world.customer());

        for (String member : List.of("passerby", "wangxiaoshou")) {
            assertThat(ask(ticketNo, member, TicketAction.RESOLVE, null)).satisfies(answer -> {
                assertThat(answer.text()).isEqualTo(StaffText.NO_ACTION_RIGHT);
                assertThat(answer.values()).containsEntry("ticketNo", ticketNo).containsKey("ownerName");
            });
        }
        assertThat(changes(ticketNo)).isEmpty();
    }

    @Test
    void whoeverComesTooLateReadsHowThingsStand() {
        String ticketNo = ticket(world.customer());
        ask(ticketNo, "boss", TicketAction.ACCEPT, null);

        assertThat(ask(ticketNo, "lishifu", TicketAction.ACCEPT, null)).satisfies(answer -> {
            assertThat(answer.text()).isEqualTo(StaffText.NO_ACTION_NOW);
            assertThat(answer.values()).containsEntry("statusLabel", "处理中");
        });
        assertThat(changes(ticketNo)).hasSize(1);
    }

    @Test
    void onlyWhoeverResolvedTakesThatBack() {
        String ticketNo = ticket(world.customer());
        ask(ticketNo, "lishifu", TicketAction.RESOLVE, null);

        assertThat(ask(ticketNo, "boss", TicketAction.WITHDRAW, null).text()).isEqualTo(StaffText.NO_ACTION_NOW);
        assertThat(ask(ticketNo, "lishifu", TicketAction.WITHDRAW, null).text()).isNull();
    }

    @Test
    void whatAPageDoesNotOfferAndWordsWithoutWordsMoveNothing() {
        String ticketNo = ticket(world.customer());

        assertThat(ask(ticketNo, "lishifu", TicketAction.CANCEL, "x").text()).isEqualTo(StaffText.CARD_OVER);
        assertThat(ask(ticketNo, "lishifu", TicketAction.REPLY, " ").text()).isEqualTo(StaffText.CARD_OVER);
        assertThat(ask("AS19990101000000XYZ", "lishifu", TicketAction.ACCEPT, null)
                        .text())
                .isEqualTo(StaffText.CARD_OVER);
        assertThat(changes(ticketNo)).isEmpty();
    }

    private String ticket(Person person) {
        world.asks(person, "维修 设备漏油");
        world.asks(person, "完成");
        return world.tickets(person).getFirst().ticketNo();
    }

    private TicketActionAnswered ask(String ticketNo, String userId, TicketAction action, @Nullable String words) {
        String id = UUID.randomUUID().toString();
        world.send("P-1", new TicketActionRequested("P-1", id, ticketNo, action, words, userId, World.SENT_AT));
        return published.await(
                TicketActionAnswered.class, answer -> answer.requestId().equals(id));
    }

    private List<TicketChanged> changes(String ticketNo) {
        return published.of(TicketChanged.class).stream()
                .filter(change -> change.ticketNo().equals(ticketNo))
                .toList();
    }
}
