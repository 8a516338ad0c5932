package link.aftersales.messaging.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import link.aftersales.messaging.EventRecords;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows to Kafka in waves. A wave holds at most one row of each key, so that a row is never on its way before Kafka
 * has acknowledged the one before it: else the second could arrive although the first failed. After a failure no further
 * wave is sent.
 */
final class Sender {

    private final Supplier<Producer<String, byte[]>> producers;
    private final EventRecords records;

    Sender(Supplier<Producer<String, byte[]>> producers, EventRecords records) {
        this.producers = producers;
        this.records = records;
    }

    /** What Kafka acknowledged, and the first failure, if there was one. */
    record Sent(List<Long> acknowledged, @Nullable Throwable failure) {}

    Sent send(List<OutboxRow> rows) {
        Producer<String, byte[]> producer = producers.get();
        List<Long> acknowledged = new ArrayList<>(rows.size());
        Collection<Queue<OutboxRow>> inOrder = inOrder(rows);
        while (!inOrder.isEmpty()) {
            List<OutboxRow> wave = inOrder.stream().map(Queue::remove).toList();
            Throwable failure = sendWave(producer, wave, acknowledged);
            if (failure != null) {
                return new Sent(acknowledged, failure);
            }
            inOrder.removeIf(Queue::isEmpty);
        }
        return new Sent(acknowledged, null);
    }

    private static Collection<Queue<OutboxRow>> inOrder(List<OutboxRow> rows) {
        Map<OutboxRow.Order, Queue<OutboxRow>> inOrder = new LinkedHashMap<>();
        rows.forEach(row -> inOrder.computeIfAbsent(row.order(), order -> new ArrayDeque<>())
                .add(row));
        return new ArrayList<>(inOrder.values());
    }

    private @Nullable Throwable sendWave(
            Producer<String, byte[]> producer, List<OutboxRow> wave, List<Long> acknowledged) {
        Map<Long, Future<?>> onTheirWay = new LinkedHashMap<>();
        for (OutboxRow row : wave) {
            Future<?> sent = producer.send(records.of(row.envelope()));
            onTheirWay.put(row.seq(), sent);
            if (sent.isDone() && await(sent) != null) {
                break;
            }
        }
        Throwable failure = null;
        for (Map.Entry<Long, Future<?>> sent : onTheirWay.entrySet()) {
            Throwable failed = await(sent.getValue());
            if (failed == null) {
                acknowledged.add(sent.getKey());
            } else if (failure == null) {
                failure = failed;
            }
        }
        return failure;
    }

    private static @Nullable Throwable await(Future<?> sent) {
        try {
            sent.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }
}
