package link.aftersales.messaging.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Envelope;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes rows and has the relay woken by the commit. */
final class JdbcOutbox implements Outbox {

    /** Kafka takes 1 MB with headers; a row that it never takes would hold up its key for ever. */
    private static final int LARGEST_BODY = 900_000;

    private static final Set<String> COMPACTED = Topics.ALL.stream()
            .filter(topic -> topic.retention() == null)
            .map(Topics.Topic::name)
            .collect(Collectors.toUnmodifiableSet());

    private final OutboxRows rows;
    private final SecondTombstones tombstones;
    private final EventRecords records;
    private final Clock clock;
    private final IntConsumer wakeLane;

    JdbcOutbox(OutboxRows rows, SecondTombstones tombstones, EventRecords records, Clock clock, IntConsumer wakeLane) {
        this.rows = rows;
        this.tombstones = tombstones;
        this.records = records;
        this.clock = clock;
        this.wakeLane = wakeLane;
    }

    @Override
    public void append(String key, Event event) {
        append(key, event, UUID.randomUUID().toString(), clock.instant());
    }

    @Override
    public void append(String key, Event event, String id, Instant at) {
        Envelope sealed = records.seal(key, event, id, at);
        if (COMPACTED.contains(sealed.topic())) {
            tombstones.cancel(sealed.topic(), key);
        }
        append(sealed);
    }

    @Override
    public void appendAll(Map<String, ? extends Event> byKey) {
        Instant now = clock.instant();
        List<Envelope> sealed = byKey.entrySet().stream()
                .map(event -> records.seal(
                        event.getKey(), event.getValue(), UUID.randomUUID().toString(), now))
                .toList();
        sealed.forEach(JdbcOutbox::check);
        sealed.stream()
                .filter(event -> COMPACTED.contains(event.topic()))
                .collect(Collectors.groupingBy(Envelope::topic, Collectors.mapping(Envelope::key, Collectors.toList())))
                .forEach(tombstones::cancel);
        rows.addAll(sealed);
        sealed.forEach(event -> appended().set(Lanes.of(event.key())));
    }

    @Override
    public void tombstone(String topic, String key) {
        append(tombstones.tombstone(topic, key));
        tombstones.plan(topic, key);
    }

    /** Appends the second tombstones that are due and answers whether there were any; needs a transaction. */
    boolean appendDueTombstones() {
        List<Envelope> due = tombstones.takeDue();
        due.forEach(this::append);
        return !due.isEmpty();
    }

    private void append(Envelope event) {
        check(event);
        int lane = Lanes.of(event.key());
        rows.add(lane, event);
        appended().set(lane);
    }

    private static void check(Envelope event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event is appended within the transaction of its rows, here is none");
        }
        if (event.body() != null && event.body().length > LARGEST_BODY) {
            throw new IllegalArgumentException(event.type() + " is too large for Kafka: " + event.body().length);
        }
    }

    private BitSet appended() {
        @Nullable Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound instanceof BitSet lanes) {
            return lanes;
        }
        BitSet lanes = new BitSet(Lanes.COUNT);
        TransactionSynchronizationManager.bindResource(this, lanes);
        TransactionSynchronizationManager.registerSynchronization(new WakeRelay(lanes));
        return lanes;
    }

    private final class WakeRelay implements TransactionSynchronization {

        private final BitSet lanes;

        private WakeRelay(BitSet lanes) {
            this.lanes = lanes;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcOutbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JdbcOutbox.this, lanes);
        }

        @Override
        public void afterCommit() {
            lanes.stream().forEach(wakeLane);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(JdbcOutbox.this);
        }
    }
}
