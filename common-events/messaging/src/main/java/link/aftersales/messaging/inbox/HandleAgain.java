package link.aftersales.messaging.inbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.GenericMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.KafkaUtils;

/**
 * Hands a record to the listener of this service that reads its topic, past Kafka, so that no other service sees it twice.
 * The listener does what it does with any record: in a transaction, once only by the inbox.
 */
public final class HandleAgain {

    private final Listeners listeners;

    HandleAgain(Listeners listeners) {
        this.listeners = listeners;
    }

    /** What became of it. */
    public sealed interface Result {

        /** It is handled, now or already before. */
        record Handled() implements Result {}

        /** The listener failed again. */
        record Failed(Exception cause) implements Result {}

        /** No listener of this service reads the topic any more. */
        record NobodyReads() implements Result {}
    }

    /** Handles it as the given group; without one as the group that reads the topic. */
    public Result handle(ConsumerRecord<String, byte[]> record, @Nullable String group) {
        return Stream.concat(listeners.inbound().stream(), listeners.copies().stream())
                .filter(container -> reads(container, record.topic(), group))
                .findFirst()
                .map(container -> handle(container, record))
                .orElseGet(Result.NobodyReads::new);
    }

    private static boolean reads(MessageListenerContainer container, String topic, @Nullable String group) {
        return List.of(container.getContainerProperties().getTopics()).contains(topic)
                && (group == null || group.equals(container.getGroupId()));
    }

    @SuppressWarnings("unchecked") // both factories make batch listeners of these types
    private static Result handle(MessageListenerContainer container, ConsumerRecord<String, byte[]> record) {
        GenericMessageListener<List<ConsumerRecord<String, byte[]>>> listener =
                (GenericMessageListener<List<ConsumerRecord<String, byte[]>>>) Objects.requireNonNull(
                        container.getContainerProperties().getMessageListener());
        KafkaUtils.setConsumerGroupId(container.getGroupId());
        try {
            listener.onMessage(List.of(record), null, null);
            return new Result.Handled();
        } catch (RuntimeException e) {
            return new Result.Failed(FailureLog.cause(e));
        } finally {
            KafkaUtils.clearConsumerGroupId();
        }
    }
}
