package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.ticket.World.parts;
import static link.aftersales.ticket.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.TicketType;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.ticket.World.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TicketServiceTest
class WaitingWordsTest {

    @Autowired
    World world;

    @Test
    void offersWhatWasAskedForBeforeTheVerificationAndSubmitsItByOneWord() {
        Person person = Person.someone();
        String picture = "waiting-" + UUID.randomUUID();
        WechatStub.keep(picture, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 0);
        world.project(person);
        assertThat(parts(world.asks(person, "维修 设备无法启动")))
                .containsExactly(CustomerText.VERIFY_FIRST, CustomerText.WORDS_KEPT);
        world.waiting(person);
        world.sends(person, MessageKind.IMAGE, picture);
        assertThat(parts(world.hears(person, 2)))
                .containsExactly(CustomerText.VERIFICATION_PENDING, CustomerText.WORDS_KEPT);
        assertThat(parts(world.asks(person, "你好"))).containsExactly(CustomerText.VERIFICATION_PENDING);
        eventually(() -> assertThat(world.count("attachments", "state = 'stored' AND media_id", picture))
                .isEqualTo(1));

        world.verified(person);
        CustomerMessage offer = world.hears(person, 4);
        assertThat(parts(offer)).containsExactly(CustomerText.VERIFIED, CustomerText.WAITING_WORDS);
        assertThat(offer.parts().getLast().values()).containsEntry("draft", "维修 设备无法启动 [图片]");
        assertThat(text(world.asks(person, "1"))).isEqualTo(CustomerText.TICKET_OPENED);

        assertThat(world.tickets(person)).singleElement().satisfies(ticket -> {
            assertThat(ticket.type()).isEqualTo(TicketType.REPAIR);
            assertThat(ticket.description()).isEqualTo("设备无法启动");
            assertThat(ticket.attachments())
                    .extracting(TicketEvent.Attachment::kind)
                    .containsExactly(MessageKind.IMAGE);
        });
        assertThat(world.count("waiting_words", "chat", person.openid())).isZero();
        assertThat(world.count("dialogue_messages", "words = '维修 设备无法启动' AND chat", person.openid()))
                .isEqualTo(1);
    }

    @Test
    void asksForTheTypeWhereNoneWasSaidAndKeepsTheWords() {
        Person person = Person.someone();
        world.asks(person, "机器漏油，昨天开始的");
        world.verified(person);
        assertThat(text(world.hears(person, 2))).isEqualTo(CustomerText.WAITING_WORDS);

        assertThat(text(world.asks(person, "是"))).isEqualTo(CustomerText.CHOOSE_TYPE);
        world.asks(person, "2");
        world.asks(person, "完成");

        assertThat(world.tickets(person)).singleElement().satisfies(ticket -> {
            assertThat(ticket.type()).isEqualTo(TicketType.MAINTENANCE);
            assertThat(ticket.description()).isEqualTo("机器漏油，昨天开始的");
        });
    }

    @Test
    void dropsThemPolitelyWithTheirPictures() {
        Person person = Person.someone();
        String picture = "dropped-" + UUID.randomUUID();
        world.sends(person, MessageKind.IMAGE, picture);
        world.hears(person, 1);
        world.verified(person);
        world.hears(person, 2);

        assertThat(text(world.asks(person, "不用了"))).isEqualTo(CustomerText.DRAFT_CANCELLED);
        assertThat(world.count("attachments", "media_id", picture)).isZero();
        assertThat(world.tickets(person)).isEmpty();
    }

    @Test
    void offersAndOpensOnceThoughEverythingComesTwice() {
        Person person = Person.someone();
        var word = World.text(person, "维修 漏油");
        world.send(person.openid(), word, "twice-" + person.openid());
        world.send(person.openid(), word, "twice-" + person.openid());
        world.hears(person, 1);
        world.verified(person);
        world.verified(person);
        world.hears(person, 3);
        var yes = World.text(person, "1");
        world.send(person.openid(), yes, "yes-" + person.openid());
        world.send(person.openid(), yes, "yes-" + person.openid());
        world.hears(person, 4);
        world.asks(person, "谢谢");

        assertThat(world.messages(person).stream().filter(message -> text(message) == CustomerText.WAITING_WORDS))
                .hasSize(1);
        assertThat(world.tickets(person))
                .singleElement()
                .extracting(TicketCreated::description)
                .isEqualTo("漏油");
    }
}
