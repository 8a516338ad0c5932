package link.aftersales.messaging.deadletters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** A record that was put aside, as operators see it: nothing of what it says, and its key only as a fingerprint. */
public record DeadLetter(
        String id,
        @Nullable String topic,
        OffsetDateTime at,
        @Nullable String type,
        @Nullable String key,
        @Nullable String error,
        @Nullable String place,
        int size) {

    private static final ZoneId SHOWN_IN = ZoneId.of("Asia/Shanghai");

    static DeadLetter of(ConsumerRecord<String, byte[]> record) {
        Position position = new Position(new TopicPartition(record.topic(), record.partition()), record.offset());
        return new DeadLetter(
                position.id(),
                WireHeaders.read(record, KafkaHeaders.DLT_ORIGINAL_TOPIC),
                Instant.ofEpochMilli(record.timestamp()).atZone(SHOWN_IN).toOffsetDateTime(),
                WireHeaders.read(record, WireHeaders.TYPE),
                record.key() == null ? null : Fingerprint.of(record.key()),
                WireHeaders.read(record, KafkaHeaders.DLT_EXCEPTION_FQCN),
                WireHeaders.read(record, WireHeaders.FAILED_AT),
                record.value() == null ? 0 : record.value().length);
    }
}
