package link.aftersales.messaging;

import java.time.Instant;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.Wire;
import link.aftersales.contracts.WireTypes;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Makes the Kafka records of events, for the outbox and for the gateway, which sends without one. */
public final class EventRecords {

    private static final String JSON = "application/json";

    private final String source;
    private final EventCodec codec;
    private final TraceContext trace;

    /** {@code source} is the name of this service. */
    public EventRecords(String source, EventCodec codec, TraceContext trace) {
        this.source = source;
        this.codec = codec;
        this.trace = trace;
    }

    /** The record of an event that happens in the current trace. */
    public ProducerRecord<String, byte[]> of(String key, Event event, String id, Instant at) {
        return of(seal(key, event, id, at));
    }

    /** The event encoded, with the current trace, on the topic of its type. */
    public Envelope seal(String key, Event event, String id, Instant at) {
        Wire wire = WireTypes.of(event);
        return new Envelope(wire.topic(), key, id, wire.type(), at, codec.encode(event), trace.current());
    }

    /** The record of a sealed event. */
    public ProducerRecord<String, byte[]> of(Envelope envelope) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(envelope.topic(), envelope.key(), envelope.body());
        Headers headers = record.headers();
        WireHeaders.write(headers, WireHeaders.ID, envelope.id());
        WireHeaders.write(headers, WireHeaders.TYPE, envelope.type());
        WireHeaders.write(headers, WireHeaders.SOURCE, source);
        WireHeaders.write(headers, WireHeaders.TIME, envelope.at().toString());
        WireHeaders.write(headers, WireHeaders.TRACEPARENT, envelope.traceparent());
        WireHeaders.write(headers, WireHeaders.CONTENT_TYPE, JSON);
        return record;
    }
}
