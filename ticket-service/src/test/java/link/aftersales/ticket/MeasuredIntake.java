package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.MessageKind;
import link.aftersales.contracts.WechatInbound.MessageReceived;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.TraceContext;
import link.aftersales.ticket.World.Person;
import link.aftersales.ticket.directory.CustomerMother;
import link.aftersales.ticket.directory.ProjectMother;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers, each with a project and one fault to tell in three words; their messages come as from the gateway. */
final class MeasuredIntake implements AutoCloseable {

    static final int WORDS = 3;

    /** How many others begin before a customer says his next word. */
    private static final int BETWEEN = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final EventRecords RECORDS =
            new EventRecords("gateway", new EventCodec(), new TraceContext(null, null));

    private final KafkaProducer<String, byte[]> kafka;
    private final TicketReader tickets;
    private final JdbcTemplate jdbc;

    MeasuredIntake(String bootstrapServers, EmbeddedPostgres postgres) {
        kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        tickets = new TicketReader(bootstrapServers);
        jdbc = new JdbcTemplate(postgres.getPostgresDatabase());
    }

    /** How long each ticket took from the last word on, and how many words there were in a second. */
    record Measured(List<Double> millis, double wordsASecond) {}

    /** New customers; one begins each time the pace has passed, or all at once. */
    Measured tell(int customers, Duration pace) {
        List<Person> people = Stream.generate(Person::someone).limit(customers).toList();
        prepare(people);
        long start = System.nanoTime();
        for (int tick = 0; tick < customers + BETWEEN * (WORDS - 1); tick++) {
            LockSupport.parkNanos(start + tick * pace.toNanos() - System.nanoTime());
            for (int word = 0; word < WORDS; word++) {
                int who = tick - word * BETWEEN;
                if (who >= 0 && who < customers) {
                    say(people.get(who), who, word);
                }
            }
        }
        eventually(PATIENCE, tickets::count, count -> count == customers);
        return new Measured(tickets.millis(), customers * WORDS / ((tickets.last() - start) / 1e9));
    }

    private void say(Person person, int who, int word) {
        String text = List.of("维修", "设备无法启动，按开关没有反应 " + who, "完成").get(word);
        if (word == WORDS - 1) {
            tickets.expect(person.customerId());
        }
        Instant now = Instant.now();
        Instant sent = now.truncatedTo(ChronoUnit.SECONDS);
        send(
                person.openid(),
                new MessageReceived(
                        person.openid(), UUID.randomUUID().toString(), MessageKind.TEXT, text, null, null, sent),
                now);
    }

    private void prepare(List<Person> people) {
        long before = copies();
        Instant now = Instant.now();
        for (Person person : people) {
            String project = "P-" + person.customerId();
            send(project, ProjectMother.snapshot(project, 1, person.phone()), now);
            send(
                    person.customerId(),
                    CustomerMother.verifiedSnapshot(person.customerId(), 1, person.phone(), person.openid()),
                    now);
        }
        eventually(PATIENCE, this::copies, count -> count == before + 2 * people.size());
    }

    private long copies() {
        return number("SELECT (SELECT count(*) FROM customer_copies) + (SELECT count(*) FROM project_copies)");
    }

    private long number(String query) {
        Long number = jdbc.queryForObject(query, Long.class);
        return Objects.requireNonNull(number);
    }

    private void send(String key, Event event, Instant at) {
        kafka.send(RECORDS.of(key, event, UUID.randomUUID().toString(), at));
    }

    /** The program whose children serve the connections. */
    ProcessHandle postgres() {
        long pid = number("SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint");
        return ProcessHandle.of(pid).orElseThrow();
    }

    @Override
    public void close() {
        kafka.close();
        tickets.close();
    }
}
