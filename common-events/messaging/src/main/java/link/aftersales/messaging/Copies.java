package link.aftersales.messaging;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Keeps a copy of what another service owns up to date from its snapshot topic. Writers upsert {@code WHERE copy.version <
 * excluded.version}, so no inbox row is needed and a repeat is harmless.
 */
public interface Copies {

    /** Applies what one poll brought in one transaction; {@code deleted} gets the key of each tombstone. */
    void apply(List<ConsumerRecord<String, byte[]>> records, Consumer<Received> upsert, Consumer<String> deleted);
}
