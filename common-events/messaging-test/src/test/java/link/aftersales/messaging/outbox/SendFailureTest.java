package link.aftersales.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import link.aftersales.messaging.Envelope;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.TraceContext;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class SendFailureTest {

    private final Refusing producer = new Refusing();
    private final Sender sender = new Sender(
            () -> producer, new EventRecords("sample-service", new EventCodec(), new TraceContext(null, null)));

    @Test
    void inTheMiddleKeepsTheLaterRowsOfThatKeyBack() {
        producer.refused = "a1";

        Sender.Sent sent =
                sender.send(List.of(row(1, "a", "a1"), row(2, "b", "b1"), row(3, "a", "a2"), row(4, "b", "b2")));

        assertThat(sent.acknowledged()).containsExactly(2L);
        assertThat(sent.failure()).isInstanceOf(TimeoutException.class);
        assertThat(producer.history())
                .extracting(record -> new String(record.value()))
                .containsExactly("b1");
    }

    @Test
    void ofNobodyAcknowledgesAllInOrder() {
        Sender.Sent sent = sender.send(List.of(row(1, "a", "a1"), row(2, "a", "a2"), row(3, "b", "b1")));

        assertThat(sent.acknowledged()).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThat(sent.failure()).isNull();
        assertThat(producer.history())
                .extracting(record -> new String(record.value()))
                .containsSubsequence("a1", "a2");
    }

    private static OutboxRow row(long seq, String key, String body) {
        return new OutboxRow(
                seq, new Envelope("wechat.inbound", key, body, "type", Instant.EPOCH, body.getBytes(), null));
    }

    /** Kafka that takes everything but one record, about which it says so only later. */
    private static final class Refusing extends MockProducer<String, byte[]> {

        private String refused = "";

        private Refusing() {
            super(true, new StringSerializer(), new ByteArraySerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            return new String(record.value()).equals(refused) ? new NoAnswer() : super.send(record);
        }
    }

    /** Not known to have failed before somebody waits for it. */
    private static final class NoAnswer extends CompletableFuture<RecordMetadata> {

        @Override
        public RecordMetadata get() throws ExecutionException {
            throw new ExecutionException(new TimeoutException("no answer"));
        }
    }
}
