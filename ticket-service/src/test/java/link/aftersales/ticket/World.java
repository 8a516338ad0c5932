package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.Evidence;
import link.aftersales.contracts.IdentityEvent.NumberProven;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.WechatInbound.MenuClicked;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import link.aftersales.ticket.directory.CustomerMother;
import link.aftersales.ticket.directory.ProjectMother;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Everybody else: what customers and other services tell this one, and what they get to see of it. */
@TestComponent
public class World {

    public static final Instant SENT_AT = Instant.parse("2026-11-22T04:00:00Z");

    private static final Set<CustomerText> HINTS =
            EnumSet.of(CustomerText.HINT_PROJECT_URGENT, CustomerText.OPENED_MORE, CustomerText.OPENED_OFF_HOURS);

    private final Outbox toKafka;
    private final TransactionTemplate transaction;
    private final PublishedEvents published;
    private final JdbcClient jdbc;

    World(Outbox toKafka, TransactionTemplate transaction, PublishedEvents published, JdbcClient jdbc) {
        this.toKafka = toKafka;
        this.transaction = transaction;
        this.published = published;
        this.jdbc = jdbc;
    }

    /** Somebody with a chat and a number of his own. */
    public record Person(String customerId, String openid, String phone) {

        public static Person someone() {
            String phone = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
            return new Person(UUID.randomUUID().toString(), "o-" + UUID.randomUUID(), phone);
        }
    }

    /** A verified customer with a project, already congratulated. */
    public Person customer() {
        Person person = Person.someone();
        project(person);
        verified(person);
        hears(person, 1);
        return person;
    }

    public void project(Person person) {
        send("P-" + person.phone(), ProjectMother.snapshot("P-" + person.phone(), 1, person.phone()));
        eventually(() -> assertThat(count("project_copies", "project_no", "P-" + person.phone()))
                .isEqualTo(1));
    }

    public void verified(Person person) {
        verified(person, CustomerMother.verifiedSnapshot(person.customerId(), 2, person.phone(), person.openid()));
    }

    /** The person is known, but nobody knows that the number is his. */
    public void personProven(Person person) {
        verified(person, CustomerMother.personProvenSnapshot(person.customerId(), 2, person.phone(), person.openid()));
    }

    private void verified(Person person, CustomerSnapshot snapshot) {
        send(
                person.customerId(),
                new CustomerVerified(
                        person.customerId(),
                        snapshot,
                        person.openid(),
                        null,
                        "wangxiaoshou",
                        new Evidence("unionid", "remark_mobiles"),
                        SENT_AT));
    }

    /** He was trusted as a person, and now his number is known to be his, too. */
    public void numberProven(Person person) {
        CustomerSnapshot snapshot =
                CustomerMother.verifiedSnapshot(person.customerId(), 3, person.phone(), person.openid());
        send(person.customerId(), new NumberProven(person.customerId(), snapshot, person.openid(), SENT_AT));
    }

    /** He has given his number, and nobody has added him yet. */
    public void waiting(Person person) {
        send(
                person.customerId(),
                CustomerMother.waitingSnapshot(person.customerId(), 1, person.phone(), person.openid()));
        eventually(() -> assertThat(count("customer_copies", "customer_id", person.customerId()))
                .isEqualTo(1));
    }

    /** He asked to be forgotten, a minute after all that he said; what he says next is said after that. */
    public Person erased(Person person) {
        Instant erasedAt = SENT_AT.plusSeconds(60);
        send(person.openid(), new PersonErased(person.openid(), List.of(person.customerId()), List.of(), erasedAt));
        eventually(
                () -> assertThat(jdbc.sql("SELECT count(*) FROM erased WHERE id_hash = sha256(convert_to(?, 'UTF8'))")
                                .param(person.openid())
                                .query(Long.class)
                                .single())
                        .isEqualTo(1));
        return person;
    }

    /** The tables that still hold this anywhere. */
    public List<String> tablesWith(String secret) {
        return jdbc
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> count(table + " AS one", "position('" + secret + "' in one::text) > 0 AND ''", "") > 0)
                .toList();
    }

    public void says(Person person, String text) {
        send(person.openid(), text(person, text));
    }

    /** Waits for the answer and gives it. */
    public CustomerMessage asks(Person person, String text) {
        int before = messages(person).size();
        says(person, text);
        return hears(person, before + 1);
    }

    public void sends(Person person, MessageKind kind, String mediaId) {
        send(
                person.openid(),
                new MessageReceived(person.openid(), UUID.randomUUID().toString(), kind, null, mediaId, null, SENT_AT));
    }

    public CustomerMessage clicks(Person person, String key) {
        int before = messages(person).size();
        send(person.openid(), new MenuClicked(person.openid(), key, SENT_AT));
        return hears(person, before + 1);
    }

    /** The message number {@code count} that he gets. */
    public CustomerMessage hears(Person person, int count) {
        return eventually(() -> messages(person), messages -> messages.size() == count)
                .getLast();
    }

    public static MessageReceived text(Person person, String text) {
        return new MessageReceived(
                person.openid(), UUID.randomUUID().toString(), MessageKind.TEXT, text, null, null, SENT_AT);
    }

    public void send(String key, Event event) {
        send(key, event, UUID.randomUUID().toString());
    }

    public void send(String key, Event event, String id) {
        transaction.executeWithoutResult(status -> toKafka.append(key, event, id, SENT_AT));
    }

    /** As if the customer had said nothing for as long as it takes. */
    public void fallsSilent(Person person) {
        int due = jdbc.sql(
                        "UPDATE dialogues SET submit_due = now() - interval '1 second' WHERE chat = ? AND submit_due IS NOT NULL")
                .param(person.openid())
                .update();
        assertThat(due).describedAs("drafts that wait for silence").isEqualTo(1);
    }

    public List<CustomerMessage> messages(Person person) {
        return published.of(CustomerMessage.class).stream()
                .filter(message -> person.openid().equals(message.recipient().openid()))
                .toList();
    }

    public List<CustomerText> texts(Person person) {
        return messages(person).stream().map(World::text).toList();
    }

    /** What a message is about, without the hints that may follow. */
    public static CustomerText text(CustomerMessage message) {
        return parts(message).reversed().stream()
                .filter(text -> !HINTS.contains(text))
                .findFirst()
                .orElseThrow();
    }

    public static List<CustomerText> parts(CustomerMessage message) {
        return message.parts().stream().map(CustomerMessage.Part::text).toList();
    }

    public List<TicketCreated> tickets(Person person) {
        return published.of(TicketCreated.class).stream()
                .filter(ticket -> ticket.reporter().customerId().equals(person.customerId()))
                .toList();
    }

    public long count(String table, String column, String value) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }
}
