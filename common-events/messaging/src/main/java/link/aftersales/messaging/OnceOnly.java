package link.aftersales.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Hands each event to its handler once: inbox row and work are one transaction, a whole poll is one transaction while all
 * goes well. A handler that throws is retried, then its record goes to {@code <topic>.<service>.dlt}; while database or
 * Kafka are away everything waits. Handlers do SQL only.
 */
public interface OnceOnly {

    /** Handles what one poll brought, in its order. */
    void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<Received> handler);
}
