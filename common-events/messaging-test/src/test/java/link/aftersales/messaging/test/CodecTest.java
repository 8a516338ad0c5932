package link.aftersales.messaging.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.WechatInbound.Unfollowed;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.Received;
import link.aftersales.messaging.TraceContext;
import link.aftersales.messaging.UndecodableRecord;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CodecTest {

    private static final Instant AT = Instant.parse("2026-11-22T04:05:06.123456Z");

    private final EventCodec codec = new EventCodec();
    private final EventRecords records = new EventRecords("gateway", codec, new TraceContext(null, null));

    @Test
    void putsWhatItIsAboutIntoHeaders() {
        ConsumerRecord<String, byte[]> record = received(records.of("key", new Unfollowed("o1", AT), "id-1", AT));

        assertThat(WireHeaders.read(record, "ce_id")).isEqualTo("id-1");
        assertThat(WireHeaders.read(record, "ce_type")).isEqualTo("wechat.unfollowed.v1");
        assertThat(WireHeaders.read(record, "ce_source")).isEqualTo("gateway");
        assertThat(WireHeaders.read(record, "ce_time")).isEqualTo("2026-11-22T04:05:06.123456Z");
        assertThat(WireHeaders.read(record, "content-type")).isEqualTo("application/json");
        assertThat(WireHeaders.read(record, "traceparent")).isNull();
        assertThat(codec.decode(record)).contains(new Received("id-1", "key", new Unfollowed("o1", AT), AT));
    }

    @Test
    void writesEnumsInLowerCaseAndLeavesOutWhatIsAbsent() {
        String json = new String(codec.encode(customer()), StandardCharsets.UTF_8);

        assertThat(json).contains("\"bindingStatus\":\"temp\"").doesNotContain("null", "memberUserId");
    }

    @Test
    void readsAListThatIsAbsentAsAnEmptyOne() {
        byte[] older = "{\"customerId\":\"c1\",\"version\":1,\"phone\":\"1\",\"bindingStatus\":\"TEMP\"}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(codec.decode("customer.snapshot.v1", older)).contains(customer());
    }

    @Test
    void saysWhereARecordIsBrokenButNotWhatItSays() {
        byte[] body = "{\"customerId\":\"c1\",\"version\":\"13800138000 x\"}".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(UndecodableRecord.class)
                .isThrownBy(() -> codec.decode("customer.snapshot.v1", body))
                .withMessageContaining("version")
                .withMessageNotContaining("13800138000")
                .withNoCause();
    }

    private static CustomerSnapshot customer() {
        return new CustomerSnapshot(
                "c1", 1, "1", null, null, BindingStatus.TEMP, false, null, List.of(), List.of(), null);
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
