package link.aftersales.messaging.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import link.aftersales.messaging.topics.DeadLetterTopics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** The dead-letter topics of this service, read anew at each look and without a group: looking moves nobody's position. */
final class DeadLetterLog {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int POLLS_WITHOUT_RECORDS = 50;

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final DeadLetterTopics topics;

    DeadLetterLog(Supplier<Consumer<String, byte[]>> consumers, DeadLetterTopics topics) {
        this.consumers = consumers;
        this.topics = topics;
    }

    /** The offsets that a partition holds: {@code end} is the first one that it does not. */
    record Extent(long begin, long end) {

        boolean holds(long offset) {
            return begin <= offset && offset < end;
        }
    }

    Map<TopicPartition, Extent> extents() {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            return extents(consumer, partitions(consumer));
        }
    }

    Optional<ConsumerRecord<String, byte[]>> at(Position position) {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            TopicPartition partition = position.partition();
            if (!partitions(consumer).contains(partition)) {
                return Optional.empty();
            }
            Extent extent = extents(consumer, Set.of(partition)).get(partition);
            return extent == null || !extent.holds(position.offset())
                    ? Optional.empty()
                    : read(consumer, Map.of(partition, new Extent(position.offset(), position.offset() + 1))).stream()
                            .findFirst();
        }
    }

    /** All records of these extents. */
    List<ConsumerRecord<String, byte[]>> read(Map<TopicPartition, Extent> extents) {
        if (extents.isEmpty()) {
            return List.of();
        }
        try (Consumer<String, byte[]> consumer = consumers.get()) {
            return read(consumer, extents);
        }
    }

    private Set<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        Map<String, List<PartitionInfo>> present = consumer.listTopics(PATIENCE);
        return topics.names().stream()
                .flatMap(topic -> present.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
    }

    private static Map<TopicPartition, Extent> extents(
            Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, Extent> extents = new HashMap<>();
        ends.forEach((partition, end) -> extents.put(partition, new Extent(begins.getOrDefault(partition, 0L), end)));
        return extents;
    }

    private static List<ConsumerRecord<String, byte[]>> read(
            Consumer<String, byte[]> consumer, Map<TopicPartition, Extent> extents) {
        consumer.assign(extents.keySet());
        extents.forEach((partition, extent) -> consumer.seek(partition, extent.begin()));
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (int empty = 0; !readTo(consumer, extents); ) {
            List<ConsumerRecord<String, byte[]>> some = new ArrayList<>();
            consumer.poll(POLL).forEach(some::add);
            empty = some.isEmpty() ? empty + 1 : 0;
            if (empty == POLLS_WITHOUT_RECORDS) {
                throw new TimeoutException("Dead letters cannot be read");
            }
            some.stream().filter(record -> within(extents, record)).forEach(records::add);
        }
        return records;
    }

    private static boolean readTo(Consumer<String, byte[]> consumer, Map<TopicPartition, Extent> extents) {
        return extents.entrySet().stream()
                .allMatch(extent -> consumer.position(extent.getKey(), PATIENCE)
                        >= extent.getValue().end());
    }

    private static boolean within(Map<TopicPartition, Extent> extents, ConsumerRecord<String, byte[]> record) {
        Extent extent = extents.get(new TopicPartition(record.topic(), record.partition()));
        return extent != null && extent.holds(record.offset());
    }
}
