package link.aftersales.messaging.test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.TraceContext;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Mother of events as the gateway sends them. */
final class Inbound {

    private static final EventRecords RECORDS =
            new EventRecords("gateway", new EventCodec(), new TraceContext(null, null));

    private Inbound() {}

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static WechatInbound unfollowed(String openid) {
        return new WechatInbound.Unfollowed(openid, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    static ProducerRecord<String, byte[]> record(String openid, String id) {
        WechatInbound event = unfollowed(openid);
        return RECORDS.of(openid, event, id, event.sentAt());
    }

    static ProducerRecord<String, byte[]> onPartition(int partition, ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), partition, record.key(), record.value(), record.headers());
    }

    static String deadLetters() {
        return Topics.WECHAT_INBOUND + ".sample-service.dlt";
    }
}
