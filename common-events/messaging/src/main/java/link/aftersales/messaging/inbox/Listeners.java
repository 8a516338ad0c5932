package link.aftersales.messaging.inbox;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.MessageListenerContainer;

/** The listener containers of this service, and which of them have joined their group. */
final class Listeners {

    private final List<MessageListenerContainer> copies = new CopyOnWriteArrayList<>();
    private final List<MessageListenerContainer> inbound = new CopyOnWriteArrayList<>();
    private final Set<MessageListenerContainer> joined = Collections.newSetFromMap(new ConcurrentHashMap<>());

    void addCopy(ConcurrentMessageListenerContainer<?, ?> container) {
        copies.add(watched(container));
    }

    void addInbound(ConcurrentMessageListenerContainer<?, ?> container) {
        inbound.add(watched(container));
    }

    List<MessageListenerContainer> copies() {
        return copies;
    }

    List<MessageListenerContainer> inbound() {
        return inbound;
    }

    Collection<String> topicsOfCopies() {
        return topics(copies.stream());
    }

    Collection<String> topicsOfInbound() {
        return topics(inbound.stream());
    }

    Collection<String> topics() {
        return topics(all());
    }

    /** All run and have been told their partitions; a second copy may well have got none. */
    boolean allTakeEvents() {
        return all().allMatch(container -> container.isRunning() && joined.contains(container));
    }

    private Stream<MessageListenerContainer> all() {
        return Stream.concat(copies.stream(), inbound.stream());
    }

    private static Collection<String> topics(Stream<MessageListenerContainer> containers) {
        return containers
                .flatMap(container ->
                        Stream.of(container.getContainerProperties().getTopics()))
                .distinct()
                .toList();
    }

    private MessageListenerContainer watched(ConcurrentMessageListenerContainer<?, ?> container) {
        container.getContainerProperties().setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                joined.add(container);
            }
        });
        return container;
    }
}
