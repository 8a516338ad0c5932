package link.aftersales.messaging.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until a group of this service has read what its topics held when it began to wait. Asks for the group's committed
 * offsets, so it does not matter which copy of the service reads which partition.
 */
final class CaughtUp {

    private static final Logger log = LoggerFactory.getLogger(CaughtUp.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration KAFKA_AWAY = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> adminSettings;
    private final String group;

    CaughtUp(Map<String, Object> adminSettings, String group) {
        this.adminSettings = adminSettings;
        this.group = group;
    }

    void await(Collection<String> topics) throws InterruptedException {
        if (topics.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(adminSettings)) {
            Map<TopicPartition, Long> goal = answered(() -> goal(admin, topics));
            while (!answered(() -> reached(admin, goal))) {
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
            }
        }
    }

    private static Map<TopicPartition, Long> goal(Admin admin, Collection<String> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Collection<TopicPartition> partitions = admin
                .describeTopics(topics)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, Long> first = offsets(admin, partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> goal = new HashMap<>(offsets(admin, partitions, OffsetSpec.latest()));
        goal.entrySet().removeIf(end -> end.getValue() <= first.getOrDefault(end.getKey(), 0L));
        return goal;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin admin, Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> request =
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResult.ListOffsetsResultInfo> answer : admin.listOffsets(request)
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .entrySet()) {
            offsets.put(answer.getKey(), answer.getValue().offset());
        }
        return offsets;
    }

    private boolean reached(Admin admin, Map<TopicPartition, Long> goal)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return goal.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata at = committed.get(end.getKey());
            return at != null && at.offset() >= end.getValue();
        });
    }

    /** Something that only Kafka knows. */
    @FunctionalInterface
    private interface Question<T> {
        T ask() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static <T> T answered(Question<T> question) throws InterruptedException {
        while (true) {
            try {
                return question.ask();
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                log.warn("Kafka does not say yet how far the copies are: {}", e.getMessage());
                TimeUnit.MILLISECONDS.sleep(KAFKA_AWAY.toMillis());
            }
        }
    }
}
