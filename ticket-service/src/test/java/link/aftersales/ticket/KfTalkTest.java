package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.KfChat;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.contracts.KfInbound.SessionEntered;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.World.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same dialogue in 微信客服, where nobody is bound. */
@TicketServiceTest
class KfTalkTest {

    private static final String ACCOUNT = "wk-talk";

    @Autowired
    World world;

    @Autowired
    PublishedEvents published;

    @Autowired
    Clock clock;

    private final String visitor = "wm-" + UUID.randomUUID();

    @Test
    void greetsAVisitorByTheCodeOfHisEntering() {
        entered(clock.instant().minusSeconds(60), "too-late");
        entered(clock.instant(), "in-time");

        CustomerMessage welcome = hears(1);
        assertThat(World.parts(welcome)).containsExactly(CustomerText.KF_WELCOME_UNVERIFIED);
        assertThat(welcome.recipient().kf()).isEqualTo(new KfChat(ACCOUNT, visitor, "in-time"));
    }

    @Test
    void greetsACustomerByWhatHeCanSay() {
        known(Person.someone());

        entered(clock.instant(), "in-time");

        assertThat(World.parts(hears(1))).containsExactly(CustomerText.KF_WELCOME);
    }

    @Test
    void tellsACustomerWhoTypesANumberThatHeNeedNot() {
        known(Person.someone());

        assertThat(asks("13800138000", 1)).isEqualTo(CustomerText.ALREADY_VERIFIED);
        assertThat(hears(1).parts().getFirst().values()).containsKey("phoneMasked");
    }

    @Test
    void tellsAStrangerWhereToBecomeACustomerAndTakesNoNumberForAClaim() {
        assertThat(asks("13800138000", 1)).isEqualTo(CustomerText.VERIFY_FIRST_KF);
        assertThat(asks("维修 漏油", 2)).isEqualTo(CustomerText.VERIFY_FIRST_KF);
        assertThat(asks("人工", 3)).isEqualTo(CustomerText.CALL_HOTLINE);
        assertThat(world.count("waiting_words", "chat", "kf/" + ACCOUNT + "/" + visitor))
                .isZero();
    }

    @Test
    void makesATicketOfAVerifiedCustomersWords() {
        Person person = Person.someone();
        world.project(person);
        known(person);

        assertThat(asks("维修 漏油", 1)).isEqualTo(CustomerText.SEND_PICTURES);
        assertThat(asks("13800138000", 2)).isEqualTo(CustomerText.SEND_PICTURES);
        assertThat(asks("完成", 3)).isEqualTo(CustomerText.TICKET_OPENED);
        assertThat(world.tickets(person)).singleElement().satisfies(ticket -> assertThat(ticket.description())
                .isEqualTo("漏油\n13800138000"));
    }

    private void known(Person person) {
        world.send(person.customerId(), snapshot(person));
        eventually(() -> assertThat(world.count("customer_copies", "customer_id", person.customerId()))
                .isEqualTo(1));
    }

    private CustomerSnapshot snapshot(Person person) {
        return new CustomerSnapshot(
                person.customerId(),
                2,
                person.phone(),
                "张三",
                null,
                BindingStatus.BOUND,
                true,
                World.SENT_AT,
                List.of(person.openid()),
                List.of(visitor),
                "wangxiaoshou");
    }

    private void entered(Instant at, String code) {
        world.send(
                visitor,
                new SessionEntered(ACCOUNT, visitor, null, UUID.randomUUID().toString(), null, code, at));
    }

    private CustomerText asks(String text, int count) {
        world.send(
                visitor,
                new MessageReceived(
                        ACCOUNT,
                        visitor,
                        null,
                        UUID.randomUUID().toString(),
                        MessageKind.TEXT,
                        text,
                        null,
                        World.SENT_AT));
        return World.text(hears(count));
    }

    private CustomerMessage hears(int count) {
        return eventually(this::heard, messages -> messages.size() == count).getLast();
    }

    private List<CustomerMessage> heard() {
        return published.of(CustomerMessage.class).stream()
                .filter(message -> {
                    KfChat kf = message.recipient().kf();
                    return kf != null && kf.externalUserId().equals(visitor);
                })
                .toList();
    }
}
