package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.ticket.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.directory.CustomerMother;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;

@TicketServiceTest
class ErasureTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final String GONE = "已按客户要求删除";

    private final String secret = "秘密" + UUID.randomUUID();
    private final String mediaId = "erased-" + UUID.randomUUID();

    @Autowired
    World world;

    @Autowired
    TestRestTemplate http;

    @Test
    void leavesOfACustomerOnlyTheShellOfHisTickets() {
        Person person = world.customer();
        TicketCreated ticket = ticketWithPicture(person);
        world.asks(person, "投诉 " + secret);
        world.says(person, "删除我的信息");
        eventually(() -> assertThat(world.count("erasure_questions", "chat", person.openid()))
                .isEqualTo(1));
        String picture = ticket.attachments().getFirst().id();
        eventually(() -> assertThat(content(ticket, picture)).isEqualTo(HttpStatus.OK));

        world.erased(person);

        for (String personal : List.of(secret, mediaId, person.openid())) {
            assertThat(world.tablesWith(personal)).as(personal).isEmpty();
        }
        assertThat(world.count("after_sales_tickets", "customer_phone", person.phone()))
                .isZero();
        assertThat(world.tablesWith(person.customerId())).containsExactly("after_sales_tickets");
        assertThat(content(ticket, picture)).isEqualTo(HttpStatus.NOT_FOUND);
        JsonNode seen = seen(ticket);
        assertThat(seen.path("subject").asText()).isEqualTo(GONE);
        assertThat(seen.path("description").asText()).isEqualTo(GONE);
        assertThat(seen.path("customer")).hasToString("{\"customerId\":\"" + person.customerId() + "\"}");
        assertThat(seen.path("project").path("projectNo").asText()).isEqualTo("P-" + person.phone());
        assertThat(seen.path("owner").asText()).isEqualTo("lishifu");
        assertThat(seen.path("attachments").path(0).path("state").asText()).isEqualTo("erased");
    }

    @Test
    void saysNothingToWhatDeclinesAnErasureAndAddsItToNoTicket() {
        Person person = world.customer();
        ticketWithPicture(person);
        int said = world.messages(person).size();

        world.says(person, "删除我的信息");
        world.says(person, "不删了");
        CustomerMessage next = world.asks(person, "人工");

        assertThat(World.text(next)).isEqualTo(CustomerText.HUMAN_CALLED);
        assertThat(world.messages(person)).hasSize(said + 1);
        assertThat(world.count("erasure_questions", "chat", person.openid())).isZero();
    }

    @Test
    void hearsTheSameWordAgainOnceSomethingElseWasSaid() {
        Person person = world.customer();
        world.says(person, "删除我的信息");

        assertThat(World.text(world.asks(person, "维修 " + secret))).isEqualTo(CustomerText.SEND_PICTURES);
        assertThat(World.text(world.asks(person, "取消"))).isEqualTo(CustomerText.DRAFT_CANCELLED);
    }

    @Test
    void saysNothingToAFollowerWhoDeclinesAnErasure() {
        Person person = Person.someone();
        world.says(person, "删除我的信息");
        world.says(person, "不");

        assertThat(World.parts(world.asks(person, "不"))).contains(CustomerText.VERIFY_FIRST);
        assertThat(world.messages(person)).hasSize(1);
    }

    @Test
    void leavesNothingOfAFollowerWhoNeverBecameACustomer() {
        Person person = Person.someone();
        world.waiting(person);
        WechatStub.keep(mediaId, JPEG, 0);
        world.asks(person, "维修 " + secret);
        world.sends(person, MessageKind.IMAGE, mediaId);
        world.hears(person, 2);

        world.erased(person);

        for (String personal : List.of(secret, mediaId, person.openid(), person.phone(), person.customerId())) {
            assertThat(world.tablesWith(personal)).as(personal).isEmpty();
        }
    }

    @Test
    void hearsNothingThatHappenedBeforeTheErasure() {
        Person person = world.erased(world.customer());
        int said = world.messages(person).size();

        world.says(person, "维修 " + secret);
        world.verified(person);
        world.send(
                person.customerId(),
                CustomerMother.verifiedSnapshot(person.customerId(), 99, person.phone(), person.openid()));

        assertThat(text(later(person, "021-61234567", said + 1))).isEqualTo(CustomerText.NOT_A_NUMBER);
        assertThat(world.tablesWith(secret)).isEmpty();
        assertThat(world.count("customer_copies", "customer_id", person.customerId()))
                .isZero();
    }

    @Test
    void takesWhoComesBackForSomebodyNew() {
        Person person = world.erased(world.customer());
        Person again = new Person(UUID.randomUUID().toString(), person.openid(), person.phone());
        int said = world.messages(person).size();

        world.verified(again);
        world.hears(again, said + 1);

        assertThat(text(later(again, "我的工单", said + 2))).isEqualTo(CustomerText.NO_TICKETS);
    }

    @Test
    void keepsNoPictureThatWasOnItsWay() {
        Person person = Person.someone();
        WechatStub.keep(mediaId, JPEG, 0);
        CountDownLatch latch = WechatStub.hold(mediaId);
        world.verified(person);
        world.hears(person, 1);
        world.asks(person, "维修 " + secret);
        world.sends(person, MessageKind.IMAGE, mediaId);
        world.hears(person, 3);
        world.asks(person, "完成");
        TicketCreated ticket = eventually(() -> world.tickets(person), tickets -> !tickets.isEmpty())
                .getFirst();
        eventually(() -> assertThat(WechatStub.asked(mediaId)).isTrue());

        world.erased(person);
        latch.countDown();
        fetchesTheNextOne();

        assertThat(world.count("attachments", "state = 'erased' AND size IS NULL AND ticket_no", ticket.ticketNo()))
                .isEqualTo(1);
        assertThat(world.count(
                        "attachments JOIN attachment_contents ON attachment_id = id", "ticket_no", ticket.ticketNo()))
                .isZero();
    }

    /** What was fetched before is settled by then: as many as there are threads. */
    private void fetchesTheNextOne() {
        for (int i = 0; i < 2; i++) {
            String next = "next-" + UUID.randomUUID();
            WechatStub.keep(next, JPEG, 0);
            Person other = Person.someone();
            world.sends(other, MessageKind.IMAGE, next);
            eventually(() -> assertThat(world.count("attachments", "state = 'stored' AND media_id", next))
                    .isEqualTo(1));
        }
    }

    private TicketCreated ticketWithPicture(Person person) {
        WechatStub.keep(mediaId, JPEG, 0);
        world.asks(person, "维修 " + secret);
        world.sends(person, MessageKind.IMAGE, mediaId);
        world.hears(person, 3);
        world.asks(person, "完成");
        return world.tickets(person).getFirst();
    }

    private CustomerMessage later(Person person, String text, int count) {
        world.send(
                person.openid(),
                new MessageReceived(
                        person.openid(),
                        UUID.randomUUID().toString(),
                        MessageKind.TEXT,
                        text,
                        null,
                        null,
                        World.SENT_AT.plusSeconds(120)));
        return world.hears(person, count);
    }

    private HttpStatus content(TicketCreated ticket, String id) {
        return HttpStatus.valueOf(
                http.getForEntity("/internal/tickets/{no}/attachments/{id}", byte[].class, ticket.ticketNo(), id)
                        .getStatusCode()
                        .value());
    }

    private JsonNode seen(TicketCreated ticket) {
        return http.exchange(
                        RequestEntity.get("/api/admin/tickets/" + ticket.ticketNo())
                                .header("Authorization", "Bearer " + TicketServiceTest.ADMIN_KEY)
                                .build(),
                        JsonNode.class)
                .getBody();
    }
}
