package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.KfChat;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WecomInbound.KfDoorbell;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.World.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** From a doorbell of 微信客服 to an answer in the same chat, and no trace of it after an erasure. */
@TicketServiceTest
class KfPullTest {

    private final String account = "wk-" + UUID.randomUUID();
    private final String visitor = "wm-" + UUID.randomUUID();
    private final String unionid = "u-" + UUID.randomUUID();
    private final String secret = "秘密" + UUID.randomUUID();

    @Autowired
    World world;

    @Autowired
    PublishedEvents published;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void answersAStrangerWhoIsNotToldApartByAnything() {
        says("维修 漏油");

        assertThat(World.text(hears(1))).isEqualTo(CustomerText.VERIFY_FIRST_KF);
    }

    @Test
    void knowsACustomerByHisUnionidAndTakesHisWordsFromSeveralPages() {
        Person person = customer();
        for (String words : List.of("维修", "设备", "漏油", secret, "完成")) {
            KfStub.says(account, visitor, words, Instant.now());
        }
        ring();

        eventually(() -> assertThat(world.tickets(person))
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.description()).isEqualTo("设备\n漏油\n" + secret)));
    }

    @Test
    void leavesNoTraceOfHimWhenHeIsErased() {
        Person person = customer();
        says("维修 " + secret);
        hears(1);
        eventually(() -> assertThat(world.tablesWith(visitor)).contains("dialogue_messages", "kf_visitors"));

        Instant erasedAt = Instant.now().plusSeconds(1);
        world.send(
                person.openid(),
                new PersonErased(person.openid(), List.of(person.customerId()), List.of("wm-of-a-contact"), erasedAt));

        for (String personal : List.of(secret, visitor, unionid, person.openid())) {
            eventually(() -> assertThat(world.tablesWith(personal)).as(personal).isEmpty());
        }
        assertThat(world.count("erased", "id_hash = sha256(convert_to('" + visitor + "', 'UTF8')) AND ''", ""))
                .isEqualTo(1);
    }

    @Test
    void leavesNoTraceOfWhatHeSaidAsAStrangerThoughTheEndOfHisSnapshotIsReadFirst() {
        KfStub.knows(visitor, unionid);
        KfStub.says(account, visitor, secret, Instant.now().minus(Duration.ofMinutes(20)));
        ring();
        eventually(() -> assertThat(world.tablesWith(secret)).contains("kf_unanswered"));
        Person person = customer();
        transaction.executeWithoutResult(status -> outbox.tombstone(Topics.CUSTOMERS_SNAPSHOT, person.customerId()));
        eventually(() -> assertThat(world.count("customer_copies", "customer_id", person.customerId()))
                .isZero());

        world.send(
                person.openid(),
                new PersonErased(
                        person.openid(),
                        List.of(person.customerId()),
                        List.of("wm-of-a-contact"),
                        Instant.now().plusSeconds(1),
                        List.of(unionid)));

        for (String personal : List.of(secret, visitor, unionid)) {
            eventually(() -> assertThat(world.tablesWith(personal)).as(personal).isEmpty());
        }
    }

    /** Known to WeCom under another external_userid: his unionid alone tells who he is. */
    private Person customer() {
        Person person = Person.someone();
        KfStub.knows(visitor, unionid);
        world.project(person);
        world.send(
                person.customerId(),
                new CustomerSnapshot(
                        person.customerId(),
                        2,
                        person.phone(),
                        "张三",
                        null,
                        BindingStatus.BOUND,
                        true,
                        World.SENT_AT,
                        List.of(person.openid()),
                        List.of("wm-of-a-contact"),
                        "wangxiaoshou",
                        true,
                        List.of(unionid)));
        eventually(() -> assertThat(world.count("customer_copies", "customer_id", person.customerId()))
                .isEqualTo(1));
        return person;
    }

    private void says(String text) {
        KfStub.says(account, visitor, text, Instant.now());
        ring();
    }

    private void ring() {
        world.send(account, new KfDoorbell(account, "token", Instant.now()));
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
