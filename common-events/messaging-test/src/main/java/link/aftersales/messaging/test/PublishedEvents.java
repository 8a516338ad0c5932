package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.WireTypes;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.Received;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What went to Kafka since the test began. */
public final class PublishedEvents implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final EventCodec codec = new EventCodec();
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    private PublishedEvents(String bootstrapServers) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest", "fetch.max.wait.ms", 20);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Looks at this Kafka, and forgets what is there already. */
    public static PublishedEvents fromNow(String bootstrapServers) {
        PublishedEvents events = new PublishedEvents(bootstrapServers);
        events.forget();
        return events;
    }

    /** Forgets what was published up to now. */
    public synchronized void forget() {
        follow();
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        records.clear();
    }

    /** The records of a topic, as they came. */
    public synchronized List<ConsumerRecord<String, byte[]>> records(String topic) {
        readToTheEnd();
        return records.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    /** The events of a topic, as a reader gets them. */
    public List<Received> on(String topic) {
        return records(topic).stream()
                .filter(record -> record.value() != null)
                .flatMap(record -> codec.decode(record).stream())
                .toList();
    }

    /** The events of one type. */
    public <E extends Event> List<E> of(Class<E> type) {
        return on(WireTypes.of(type).topic()).stream()
                .map(Received::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Waits for the first event of this type. */
    public <E extends Event> E await(Class<E> type) {
        return await(type, event -> true);
    }

    /** Waits for the first event of this type that is the expected one. */
    public <E extends Event> E await(Class<E> type, Predicate<E> expected) {
        return eventually(() -> of(type), events -> events.stream().anyMatch(expected)).stream()
                .filter(expected)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }

    private void readToTheEnd() {
        follow();
        Map<TopicPartition, Long> end = consumer.endOffsets(consumer.assignment());
        while (end.entrySet().stream()
                .anyMatch(partition -> consumer.position(partition.getKey()) < partition.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
    }

    /** Topics come into being while a test runs. */
    private void follow() {
        Collection<TopicPartition> partitions = consumer.listTopics().values().stream()
                .flatMap(List::stream)
                .filter(partition -> !partition.topic().startsWith("__"))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (!consumer.assignment().containsAll(partitions)) {
            consumer.assign(partitions);
        }
    }
}
