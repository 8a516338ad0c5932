package link.aftersales.sandbox.speed;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import link.aftersales.sandbox.simulator.http.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads along what the services send each other, and notes when it could be read and under which event id. Of what a person
 * says only the last word counts.
 */
final class Records implements AutoCloseable {

    static final String INBOUND = "wechat.inbound";
    static final String TICKETS = "ticket.events";

    private static final Duration POLL = Duration.ofMillis(100);

    private final Moments inbound = new Moments();
    private final Moments tickets = new Moments();
    private final Moments direct = new Moments();
    private final Map<String, String> inboundIds = new ConcurrentHashMap<>();
    private final Map<String, String> ticketIds = new ConcurrentHashMap<>();
    private final Thread loop;
    private volatile boolean closed;

    Records(String bootstrapServers) {
        loop = Thread.ofPlatform().daemon().start(() -> read(bootstrapServers));
    }

    /** By openid. */
    Moments inbound() {
        return inbound;
    }

    /** By customer. */
    Moments tickets() {
        return tickets;
    }

    /** By openid. */
    Moments direct() {
        return direct;
    }

    String inboundId(String openid) {
        return inboundIds.getOrDefault(openid, "");
    }

    String ticketId(String customerId) {
        return ticketIds.getOrDefault(customerId, "");
    }

    private void read(String bootstrapServers) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(INBOUND, TICKETS, DirectCode.TOPIC).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            while (!closed) {
                Iterable<ConsumerRecord<String, byte[]>> records = consumer.poll(POLL);
                long now = Moments.now();
                records.forEach(record -> note(record, now));
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record, long now) {
        switch (record.topic()) {
            case INBOUND -> {
                if (text(record, "text").equals(Person.LAST_WORD)) {
                    inbound.note(record.key(), now);
                    inboundIds.putIfAbsent(record.key(), header(record, "ce_id"));
                }
            }
            case TICKETS -> {
                if (header(record, "ce_type").startsWith("ticket.created.")) {
                    String customerId = text(record, "reporter/customerId");
                    tickets.note(customerId, now);
                    ticketIds.putIfAbsent(customerId, header(record, "ce_id"));
                }
            }
            default -> direct.note(record.key(), now);
        }
    }

    private static String text(ConsumerRecord<String, byte[]> record, String path) {
        try {
            return Json.parse(record.value()).at("/" + path).asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed = true;
        eventually(loop::isAlive, alive -> !alive);
    }
}
