package link.aftersales.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.WireTypes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The wire format of events: JSON in camelCase, enums in lower case, instants as ISO 8601, unknown fields ignored. Its
 * mapper is its own, so that no setting for web answers can change what other services read.
 */
public final class EventCodec {

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /** The event's JSON. */
    public byte[] encode(Event event) {
        try {
            return json.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Cannot be encoded: " + event.getClass().getName(), e);
        }
    }

    /** The event of this wire type; empty for a type that this version does not know. */
    public Optional<Event> decode(String type, byte[] body) {
        return WireTypes.find(type).map(known -> read(known, type, body));
    }

    /** What a record carries; empty for a type that this version does not know. */
    public Optional<Received> decode(ConsumerRecord<String, byte[]> record) {
        String type = required(record, WireHeaders.TYPE);
        if (record.value() == null) {
            throw new UndecodableRecord("no body", record.topic());
        }
        return decode(type, record.value())
                .map(event -> new Received(required(record, WireHeaders.ID), record.key(), event, time(record)));
    }

    private Event read(Class<? extends Event> known, String type, byte[] body) {
        try {
            Event event = json.readValue(body, known);
            if (event == null) {
                throw new UndecodableRecord("null", type);
            }
            return event;
        } catch (JsonMappingException e) {
            throw new UndecodableRecord(e.getPathReference(), type);
        } catch (IOException e) {
            throw new UndecodableRecord(e.getClass().getSimpleName(), type);
        }
    }

    private static Instant time(ConsumerRecord<String, byte[]> record) {
        try {
            return Instant.parse(required(record, WireHeaders.TIME));
        } catch (DateTimeException e) {
            throw new UndecodableRecord(WireHeaders.TIME, record.topic());
        }
    }

    private static String required(ConsumerRecord<String, byte[]> record, String header) {
        @Nullable String value = WireHeaders.read(record, header);
        if (value == null) {
            throw new UndecodableRecord("no " + header, record.topic());
        }
        return value;
    }
}
