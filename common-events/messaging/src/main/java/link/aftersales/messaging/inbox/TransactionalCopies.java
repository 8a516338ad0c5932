package link.aftersales.messaging.inbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.Received;
import link.aftersales.messaging.TraceContext;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands snapshots and deletions to their writers. */
final class TransactionalCopies implements Copies {

    private final PollTransaction transaction;
    private final EventCodec codec;
    private final TraceContext trace;

    TransactionalCopies(PollTransaction transaction, EventCodec codec, TraceContext trace) {
        this.transaction = transaction;
        this.codec = codec;
        this.trace = trace;
    }

    @Override
    public void apply(
            List<ConsumerRecord<String, byte[]>> records, Consumer<Received> upsert, Consumer<String> deleted) {
        transaction.run(records, (some, at) -> applyEach(some, at, upsert, deleted));
    }

    private void applyEach(
            List<ConsumerRecord<String, byte[]>> records,
            IntConsumer at,
            Consumer<Received> upsert,
            Consumer<String> deleted) {
        for (int i = 0; i < records.size(); i++) {
            at.accept(i);
            ConsumerRecord<String, byte[]> record = records.get(i);
            if (record.value() == null) {
                deleted.accept(record.key());
            } else {
                codec.decode(record).ifPresent(snapshot -> apply(record, snapshot, upsert));
            }
        }
        at.accept(PollTransaction.Work.NONE);
    }

    private void apply(ConsumerRecord<String, byte[]> record, Received snapshot, Consumer<Received> upsert) {
        trace.continued(
                WireHeaders.read(record, WireHeaders.TRACEPARENT),
                snapshot.event().getClass().getSimpleName(),
                () -> upsert.accept(snapshot));
    }
}
