package link.aftersales.identity;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.NumberProven;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.WecomInbound;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.PublishedEvents;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the world tells the service, and what it has said and kept since, about one person each. */
@TestComponent
class Callbacks {

    private static final AtomicLong LAST_SECOND = new AtomicLong();

    private final Outbox toKafka;
    private final TransactionTemplate transaction;
    private final PublishedEvents published;
    private final JdbcClient jdbc;

    Callbacks(Outbox toKafka, TransactionTemplate transaction, PublishedEvents published, JdbcClient jdbc) {
        this.toKafka = toKafka;
        this.transaction = transaction;
        this.published = published;
        this.jdbc = jdbc;
    }

    /** The present second of the platforms' clocks, or a later one than the last. */
    static Instant nextSecond() {
        long now = Instant.now().getEpochSecond();
        return Instant.ofEpochSecond(LAST_SECOND.updateAndGet(last -> Math.max(now, last + 1)));
    }

    void follows(Person person) {
        send(person.openid(), new WechatInbound.Followed(person.openid(), null, nextSecond()));
    }

    void unfollows(Person person) {
        send(person.openid(), new WechatInbound.Unfollowed(person.openid(), nextSecond()));
    }

    void writes(Person person, String text) {
        send(person.openid(), message(person, text));
    }

    /** Waits until the service has said something new with this text. */
    void writesAndReads(Person person, String text, CustomerText answer) {
        long before = answers(person, answer);
        writes(person, text);
        eventually(() -> assertThat(answers(person, answer))
                .describedAs("answers %s among %s", answer, texts(person))
                .isEqualTo(before + 1));
    }

    static WechatInbound message(Person person, String text) {
        String msgId = UUID.randomUUID().toString();
        return new WechatInbound.MessageReceived(
                person.openid(), msgId, MessageKind.TEXT, text, null, null, nextSecond());
    }

    void claims(Person person) {
        writesAndReads(person, person.phone().digits(), CustomerText.CLAIM_RECEIVED);
    }

    void added(String member, Person person) {
        send(person.externalUserId(), addition(member, person, false, nextSecond()));
    }

    static WecomInbound addition(String member, Person person, boolean half, Instant at) {
        return new WecomInbound.ContactAdded(member, person.externalUserId(), half, null, null, at);
    }

    static WecomInbound deletion(String member, Person person, Instant at) {
        return new WecomInbound.ContactDeleted(member, person.externalUserId(), true, null, at);
    }

    void send(String key, Event event) {
        send(key, event, UUID.randomUUID().toString());
    }

    void send(String key, Event event, String id) {
        transaction.executeWithoutResult(status -> toKafka.append(key, event, id, Instant.EPOCH));
    }

    ProjectSnapshot registered(Person person, String title, ProjectStatus status, LocalDate startedOn) {
        ProjectSnapshot project = new ProjectSnapshot(
                "P-" + UUID.randomUUID(),
                1,
                title,
                status,
                BigDecimal.TEN,
                50,
                startedOn,
                null,
                "lisi",
                person.salesRep(),
                new ProjectSnapshot.MainCustomer("张三", person.phone().digits(), "恒泰公司"),
                List.of(),
                null,
                0);
        send(project.projectNo(), project);
        eventually(() -> assertThat(count("project_copies", "project_no", project.projectNo()))
                .isEqualTo(1));
        return project;
    }

    ProjectSnapshot registered(Person person) {
        return registered(person, "设备安装项目", ProjectStatus.IN_PROGRESS, LocalDate.of(2026, 1, 8));
    }

    CustomerVerified verified(Person person) {
        return published.await(CustomerVerified.class, event -> event.openid().equals(person.openid()));
    }

    /** The news that his number is known to be his, which was not when he was verified. */
    NumberProven numberProven(Person person) {
        return published.await(NumberProven.class, event -> event.openid().equals(person.openid()));
    }

    long verifications(Person person) {
        return published.of(CustomerVerified.class).stream()
                .filter(event -> event.openid().equals(person.openid()))
                .count();
    }

    List<CustomerSnapshot> snapshots(Person person) {
        return published.of(CustomerSnapshot.class).stream()
                .filter(snapshot -> snapshot.openids().contains(person.openid()))
                .toList();
    }

    List<CustomerText> texts(Person person) {
        return published.of(CustomerMessage.class).stream()
                .filter(message -> message.recipient().openid().equals(person.openid()))
                .map(message -> message.parts().getFirst().text())
                .toList();
    }

    List<CustomerMessage> messages(Person person) {
        return published.of(CustomerMessage.class).stream()
                .filter(message -> message.recipient().openid().equals(person.openid()))
                .toList();
    }

    List<StaffMessage> toStaff(String member) {
        return published.of(StaffMessage.class).stream()
                .filter(message -> message.userId().equals(member))
                .toList();
    }

    /** Waits until a pair of claim and contact was judged so. */
    void judged(Person claimant, Person contact, String outcome, String reason) {
        eventually(() -> assertThat(trail(claimant, contact)).endsWith(outcome + ": " + reason));
    }

    /** Waits until a follower was read and his claim judged by what is known now. */
    void judged(Person claimant) {
        eventually(() -> assertThat(jdbc.sql("""
                        SELECT (SELECT count(*) FROM followers WHERE openid = :openid AND read_due_at IS NOT NULL)
                            + (SELECT count(*) FROM due_decisions JOIN customers USING (customer_id) WHERE openid = :openid)""")
                        .param("openid", claimant.openid())
                        .query(Long.class)
                        .single())
                .isZero());
    }

    List<String> trail(Person claimant, Person contact) {
        return jdbc.sql("""
                        SELECT d.outcome || ': ' || d.reason FROM claim_decisions d JOIN customers c USING (customer_id)
                        WHERE c.openid = ? AND d.external_userid = ? ORDER BY d.id""")
                .params(claimant.openid(), contact.externalUserId())
                .query(String.class)
                .list();
    }

    /** Waits until nothing about this person is left to be read, judged or sent. */
    void settled(Person person) {
        eventually(() -> assertThat(jdbc.sql("""
                        SELECT (SELECT count(*) FROM outbox)
                            + (SELECT count(*) FROM due_decisions JOIN customers USING (customer_id) WHERE openid = :openid)
                            + (SELECT count(*) FROM followers WHERE read_due_at IS NOT NULL AND openid = :openid)
                            + (SELECT count(*) FROM relations
                                WHERE read_due_at IS NOT NULL AND external_userid = :externalUserId)""")
                        .param("openid", person.openid())
                        .param("externalUserId", person.externalUserId())
                        .query(Long.class)
                        .single())
                .isZero());
    }

    long count(String table, String column, String value) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                .param(value)
                .query(Long.class)
                .single();
    }

    private long answers(Person person, CustomerText text) {
        return texts(person).stream().filter(text::equals).count();
    }
}
