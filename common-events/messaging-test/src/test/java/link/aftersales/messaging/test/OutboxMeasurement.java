package link.aftersales.messaging.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures, and asserts nothing: {@code ./mvnw test -pl common-events/messaging-test -Dtest=OutboxMeasurement}. PostgreSQL
 * flushes each commit to disk.
 */
class OutboxMeasurement {

    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 3_000;
    private static final Duration PACE = Duration.ofMillis(10);
    private static final int BACKLOG = 50_000;

    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final List<Long> micros = new CopyOnWriteArrayList<>();

    @Test
    void commitToRecordAndDrain() throws Exception {
        Broker broker = new Broker();
        broker.start();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                ConfigurableApplicationContext service = service(postgres, broker)) {
            measureLatency(service, broker);
            measureDrain(service);
        }
        broker.stop();
    }

    private static ConfigurableApplicationContext service(EmbeddedPostgres postgres, Broker broker) {
        return new SpringApplicationBuilder(SampleService.class)
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.kafka.bootstrap-servers=" + broker.address());
    }

    private void measureLatency(ConfigurableApplicationContext service, Broker broker) {
        Thread reader = Thread.ofPlatform().daemon().start(() -> read(broker));
        append(service, WARM_UP, Duration.ofMillis(1));
        Eventually.eventually(Duration.ofMinutes(1), micros::size, size -> size == WARM_UP);
        micros.clear();
        append(service, MEASURED, PACE);
        Eventually.eventually(Duration.ofMinutes(1), micros::size, size -> size == MEASURED);
        reader.interrupt();
        List<Long> sorted = micros.stream().sorted().toList();
        System.out.printf(
                "commit -> record read, %d events at 100/s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                MEASURED, at(sorted, 0.50), at(sorted, 0.90), at(sorted, 0.99), at(sorted, 1));
    }

    private void append(ConfigurableApplicationContext service, int events, Duration pace) {
        Outbox outbox = service.getBean(Outbox.class);
        TransactionTemplate transaction = service.getBean(TransactionTemplate.class);
        long next = System.nanoTime();
        for (int i = 0; i < events; i++) {
            String id = Inbound.newId();
            DeliverySent event = new DeliverySent(id, "AS1", "wang.wu", "wecom", Instant.now());
            transaction.executeWithoutResult(status -> {
                outbox.append(id, event, id, event.at());
                committed.put(id, 0L);
            });
            committed.put(id, System.nanoTime());
            next += pace.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void read(Broker broker) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.address(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            Eventually.eventually(
                    () -> consumer.partitionsFor(Topics.NOTIFICATION_EVENTS), partitions -> !partitions.isEmpty());
            consumer.assign(consumer.partitionsFor(Topics.NOTIFICATION_EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    long now = System.nanoTime();
                    long commit = committed.getOrDefault(String.valueOf(WireHeaders.read(record, WireHeaders.ID)), 0L);
                    micros.add(commit == 0 ? 0 : Math.max(0, now - commit) / 1_000);
                });
            }
        }
    }

    private static void measureDrain(ConfigurableApplicationContext service) {
        JdbcTemplate jdbc = service.getBean(JdbcTemplate.class);
        SmartLifecycle relay = service.getBean("outboxRelay", SmartLifecycle.class);
        for (int run = 0; run < 3; run++) {
            relay.stop();
            fill(jdbc);
            long start = System.nanoTime();
            relay.start();
            Eventually.eventually(
                    Duration.ofMinutes(2),
                    () -> jdbc.queryForObject("SELECT count(*) FROM outbox", Long.class),
                    count -> count == 0);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("drain of %d rows, 10000 keys: %.2f s, %.0f/s%n", BACKLOG, seconds, BACKLOG / seconds);
        }
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.update("""
                INSERT INTO outbox (lane, topic, key, event_id, type, occurred_at, body)
                SELECT n % 10000 % 16, ?, 'key-' || n % 10000, gen_random_uuid()::text, 'delivery.sent.v1', now(),
                       convert_to(repeat('x', 300), 'UTF8')
                FROM generate_series(1, ?) AS n
                """, Topics.NOTIFICATION_EVENTS, BACKLOG);
        jdbc.execute("ANALYZE outbox");
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1_000.0;
    }
}
