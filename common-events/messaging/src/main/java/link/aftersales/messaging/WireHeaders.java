package link.aftersales.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The names of the headers that each event carries, and how they are written. */
public final class WireHeaders {

    /** Unique for the event's cause. */
    public static final String ID = "ce_id";
    /** The wire type, for example {@code ticket.created.v1}. */
    public static final String TYPE = "ce_type";
    /** The service that sent it. */
    public static final String SOURCE = "ce_source";
    /** When it happened, ISO 8601 in UTC. */
    public static final String TIME = "ce_time";
    /** The W3C trace context. */
    public static final String TRACEPARENT = "traceparent";
    /** Only on a dead letter: where its handler failed, as a line of ours or the name of a field. */
    public static final String FAILED_AT = "failed_at";

    static final String CONTENT_TYPE = "content-type";

    private WireHeaders() {}

    /** The header's text, null when the record has none of that name. */
    public static @Nullable String read(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static void write(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
