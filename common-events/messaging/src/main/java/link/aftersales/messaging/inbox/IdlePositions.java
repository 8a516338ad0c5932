package link.aftersales.messaging.inbox;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Commits how far an idle reader of copies has come. A partition whose records were all compacted away brings none, so
 * the container alone would never commit its end, and the start would wait for it for ever.
 */
final class IdlePositions implements ApplicationListener<ListenerContainerIdleEvent> {

    private static final Logger log = LoggerFactory.getLogger(IdlePositions.class);

    private final Map<TopicPartition, Long> committed = new ConcurrentHashMap<>();

    /** Called on the consumer's own thread between two polls. */
    @Override
    public void onApplicationEvent(ListenerContainerIdleEvent idle) {
        if (idle.getTopicPartitions() == null || idle.isPaused()) {
            return;
        }
        try {
            commit(idle);
        } catch (KafkaException | IllegalStateException e) {
            log.debug("Positions are committed at the next pause", e);
        }
    }

    private void commit(ListenerContainerIdleEvent idle) {
        Consumer<?, ?> consumer = idle.getConsumer();
        Map<TopicPartition, OffsetAndMetadata> moved = new HashMap<>();
        for (TopicPartition partition : idle.getTopicPartitions()) {
            long position = consumer.position(partition);
            Long before = committed.get(partition);
            if (before == null || before != position) {
                moved.put(partition, new OffsetAndMetadata(position));
            }
        }
        if (!moved.isEmpty()) {
            consumer.commitSync(moved);
            moved.forEach((partition, at) -> committed.put(partition, at.offset()));
        }
    }
}
