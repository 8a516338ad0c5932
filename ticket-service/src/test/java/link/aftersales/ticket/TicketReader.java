package link.aftersales.ticket;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.EventCodec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Notes how long it took from now until a customer's {@link TicketCreated} was read from Kafka. */
final class TicketReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final EventCodec codec = new EventCodec();
    private final Map<String, Long> expected = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final Thread loop;
    private volatile long last;
    private volatile boolean closed;

    TicketReader(String bootstrapServers) {
        loop = Thread.ofPlatform().daemon().start(() -> read(bootstrapServers));
    }

    void expect(String customerId) {
        expected.put(customerId, System.nanoTime());
    }

    int count() {
        return millis.size();
    }

    /** What was noted since the last time that this was asked. */
    List<Double> millis() {
        List<Double> noted = List.copyOf(millis);
        millis.clear();
        return noted;
    }

    /** When the last one was read. */
    long last() {
        return last;
    }

    @Override
    public void close() {
        closed = true;
        eventually(loop::isAlive, alive -> !alive);
    }

    private void read(String bootstrapServers) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            eventually(() -> consumer.partitionsFor(Topics.TICKET_EVENTS), partitions -> !partitions.isEmpty());
            consumer.assign(consumer.partitionsFor(Topics.TICKET_EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            while (!closed) {
                consumer.poll(POLL).forEach(this::note);
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        if (codec.decode(record).orElseThrow().event() instanceof TicketCreated created) {
            Long sent = expected.remove(created.reporter().customerId());
            if (sent != null) {
                last = System.nanoTime();
                millis.add((last - sent) / 1e6);
            }
        }
    }
}
