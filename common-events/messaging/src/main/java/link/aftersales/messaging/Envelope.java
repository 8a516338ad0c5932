package link.aftersales.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in the outbox and goes to Kafka: encoded, with all that its headers say. Without a {@code type} and
 * a {@code body} it is the deletion of its key.
 */
public record Envelope(
        String topic,
        String key,
        String id,
        @Nullable String type,
        Instant at,
        byte @Nullable [] body,
        @Nullable String traceparent) {}
