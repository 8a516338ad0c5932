package link.aftersales.messaging.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.Received;
import link.aftersales.messaging.TraceContext;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaUtils;

/** Enters the events of a poll in the inbox and hands on those that were new there. */
final class TransactionalOnceOnly implements OnceOnly {

    private final String service;
    private final PollTransaction transaction;
    private final Inbox inbox;
    private final EventCodec codec;
    private final TraceContext trace;
    private final InboxMetrics metrics;

    TransactionalOnceOnly(
            String service,
            PollTransaction transaction,
            Inbox inbox,
            EventCodec codec,
            TraceContext trace,
            InboxMetrics metrics) {
        this.service = service;
        this.transaction = transaction;
        this.inbox = inbox;
        this.codec = codec;
        this.trace = trace;
        this.metrics = metrics;
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<Received> handler) {
        transaction.run(records, (some, at) -> handleNew(some, at, handler));
    }

    private void handleNew(List<ConsumerRecord<String, byte[]>> records, IntConsumer at, Consumer<Received> handler) {
        List<@Nullable Received> events = decode(records, at);
        List<Received> known = events.stream().filter(Objects::nonNull).toList();
        Set<Inbox.Entry> fresh = known.isEmpty() ? Set.of() : inbox.enter(consumer(), known);
        metrics.seen(fresh.size(), known.size() - fresh.size(), records.size() - known.size());
        for (int i = 0; i < records.size(); i++) {
            Received event = events.get(i);
            if (event != null && fresh.remove(Inbox.Entry.of(event))) {
                at.accept(i);
                trace.continued(
                        WireHeaders.read(records.get(i), WireHeaders.TRACEPARENT),
                        event.event().getClass().getSimpleName(),
                        () -> handler.accept(event));
            }
        }
        at.accept(PollTransaction.Work.NONE);
    }

    /** Null where this version does not know the type. */
    private List<@Nullable Received> decode(List<ConsumerRecord<String, byte[]>> records, IntConsumer at) {
        List<@Nullable Received> events = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            at.accept(i);
            events.add(codec.decode(records.get(i)).orElse(null));
        }
        at.accept(PollTransaction.Work.NONE);
        return events;
    }

    /** The group that reads: the same event may well be handled once by each of two groups. */
    private String consumer() {
        String group = KafkaUtils.getConsumerGroupId();
        return group == null ? service : group;
    }
}
