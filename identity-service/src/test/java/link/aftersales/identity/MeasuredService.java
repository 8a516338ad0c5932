package link.aftersales.identity;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.TraceContext;
import link.aftersales.messaging.test.Broker;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole service with a Kafka and a database of its own; its callbacks come as from the gateway. */
final class MeasuredService implements AutoCloseable {

    private static final int MEMBERS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final EventRecords RECORDS =
            new EventRecords("gateway", new EventCodec(), new TraceContext(null, null));

    private final Broker broker;
    private final ConfigurableApplicationContext service;
    private final KafkaProducer<String, byte[]> gateway;
    private final VerifiedReader verified;

    private MeasuredService(Broker broker, ConfigurableApplicationContext service) {
        this.broker = broker;
        this.service = service;
        gateway = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        verified = new VerifiedReader(broker.address());
    }

    /** How long each took, and how many there were in a second. */
    record Measured(List<Double> millis, double aSecond) {}

    static MeasuredService start(String database) {
        Broker broker = new Broker();
        broker.start();
        ConfigurableApplicationContext service = new SpringApplicationBuilder(IdentityServiceApplication.class)
                .initializers(new Platforms.Urls())
                .run(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.kafka.bootstrap-servers=" + broker.address(),
                        "--topic.replication=1",
                        "--server.port=0",
                        "--logging.level.link.aftersales=WARN",
                        "--WECHAT_MP_APP_ID=wx-test",
                        "--WECHAT_MP_SECRET=secret",
                        "--WECOM_CORP_ID=ww-test",
                        "--WECOM_AGENT_ID=1000002",
                        "--WECOM_AGENT_SECRET=secret",
                        "--SALES_DESK_USERID=desk",
                        "--COMPANY_NAME=远大机电",
                        "--ADMIN_API_KEY=" + IdentityTest.ADMIN_KEY);
        awaitLeaders(broker);
        return new MeasuredService(broker, service);
    }

    /** A producer that meets a partition without a leader may lose the first records for good. */
    private static void awaitLeaders(Broker broker) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<PartitionInfo> partitions =
                    eventually(() -> consumer.partitionsFor(Topics.WECOM_INBOUND), found -> !found.isEmpty());
            consumer.endOffsets(partitions.stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        }
    }

    /** New claims, each proven by the contact of the member who was asked to add its owner. */
    Measured verify(int claims, Duration pace) {
        List<Person> people =
                IntStream.range(0, claims).mapToObj(i -> Person.anyone()).toList();
        prepare(people);
        long start = System.nanoTime();
        long next = start;
        for (Person person : people) {
            verified.expect(person.openid());
            gateway.send(added(person));
            next += pace.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
        eventually(PATIENCE, verified::count, count -> count == claims);
        return new Measured(verified.millis(), claims / ((verified.last() - start) / 1e9));
    }

    private static ProducerRecord<String, byte[]> added(Person person) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        ContactAdded event = new ContactAdded(
                member(person), person.externalUserId(), false, null, "welcome-" + person.externalUserId(), at);
        return RECORDS.of(person.externalUserId(), event, UUID.randomUUID().toString(), at);
    }

    private static String member(Person person) {
        return "sales-" + Math.floorMod(person.openid().hashCode(), MEMBERS);
    }

    private void prepare(List<Person> people) {
        people.forEach(person -> Platforms.answer(
                person.externalUserId(),
                Platforms.contact(
                        person,
                        person.unionid(),
                        Platforms.relation(
                                member(person),
                                2,
                                member(person),
                                person.phone().digits()))));
        JdbcTemplate jdbc = service.getBean(JdbcTemplate.class);
        insert(jdbc, people, """
                INSERT INTO followers (openid, unionid, following, following_since, unionid_read_at)
                VALUES (?, ?, true, now(), now())""", person -> new Object[] {person.openid(), person.unionid()});
        insert(jdbc, people, """
                INSERT INTO customers (customer_id, version, openid, phone, binding_status, claimed_at)
                VALUES (gen_random_uuid(), 1, ?, ?, 'temp', now())""", person ->
                new Object[] {person.openid(), person.phone().digits()});
        insert(jdbc, people, """
                INSERT INTO sales_todos (phone, userid, issued_at, told_at, state)
                VALUES (?, ?, now(), now(), 'sent')""", person -> new Object[] {person.phone().digits(), member(person)});
    }

    private static void insert(JdbcTemplate jdbc, List<Person> people, String sql, Function<Person, Object[]> values) {
        jdbc.batchUpdate(sql, people.stream().map(values).toList());
    }

    @Override
    public void close() {
        gateway.close();
        verified.close();
        service.close();
        broker.stop();
    }
}
