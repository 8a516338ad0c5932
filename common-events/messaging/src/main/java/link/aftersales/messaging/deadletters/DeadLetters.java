package link.aftersales.messaging.deadletters;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import link.aftersales.messaging.WireHeaders;
import link.aftersales.messaging.deadletters.DeadLetterLog.Extent;
import link.aftersales.messaging.inbox.HandleAgain;
import link.aftersales.messaging.inbox.Place;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;

/** What this service has put aside and not yet handled, and its second chance when the fault is mended. */
public final class DeadLetters {

    private final DeadLetterLog log;
    private final DoneLetters done;
    private final HandleAgain handleAgain;

    DeadLetters(DeadLetterLog log, DoneLetters done, HandleAgain handleAgain) {
        this.log = log;
        this.done = done;
        this.handleAgain = handleAgain;
    }

    /** What became of a retry. */
    public sealed interface Retried {

        /** It is handled, now or before, and no longer open. */
        record Done() implements Retried {}

        /** It failed again and stays open. */
        record FailedAgain(String error, @Nullable String place) implements Retried {}

        /** There is no such record, or nobody here reads its topic. */
        record Unknown() implements Retried {}
    }

    /** The newest open ones, and how many are open altogether. */
    public record Open(List<DeadLetter> newest, long total) {}

    /** At most {@code limit}, the newest first. */
    public Open open(int limit) {
        Map<TopicPartition, NavigableSet<Long>> handled = done.offsets();
        Map<TopicPartition, Extent> ends = new HashMap<>();
        long total = 0;
        for (Map.Entry<TopicPartition, Extent> partition : log.extents().entrySet()) {
            NavigableSet<Long> offsets = handled.getOrDefault(partition.getKey(), new TreeSet<>());
            long open = open(partition.getValue(), offsets);
            total += open;
            if (open > 0) {
                ends.put(partition.getKey(), end(partition.getValue(), limit, offset -> !offsets.contains(offset)));
            }
        }
        List<DeadLetter> newest = log.read(ends).stream()
                .filter(record -> !handled.getOrDefault(partition(record), new TreeSet<>())
                        .contains(record.offset()))
                .map(DeadLetter::of)
                .sorted(Comparator.comparing(DeadLetter::at).reversed())
                .limit(limit)
                .toList();
        return new Open(newest, total);
    }

    long count() {
        Map<TopicPartition, NavigableSet<Long>> handled = done.offsets();
        return log.extents().entrySet().stream()
                .mapToLong(partition ->
                        open(partition.getValue(), handled.getOrDefault(partition.getKey(), new TreeSet<>())))
                .sum();
    }

    /** Hands the record to this service's listener again; marked as done after it, for the inbox knows what was handled. */
    public Retried retry(String id) {
        return Position.parse(id).map(this::retry).orElseGet(Retried.Unknown::new);
    }

    private Retried retry(Position position) {
        Optional<ConsumerRecord<String, byte[]>> found = log.at(position);
        if (found.isEmpty()) {
            return new Retried.Unknown();
        }
        if (done.contains(position)) {
            return new Retried.Done();
        }
        ConsumerRecord<String, byte[]> record = found.get();
        String group = WireHeaders.read(record, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP);
        return switch (handleAgain.handle(original(record), group)) {
            case HandleAgain.Result.Handled handled -> {
                done.add(position);
                yield new Retried.Done();
            }
            case HandleAgain.Result.Failed failed ->
                new Retried.FailedAgain(
                        failed.cause().getClass().getName(),
                        Place.of(failed.cause()).orElse(null));
            case HandleAgain.Result.NobodyReads nobody -> new Retried.Unknown();
        };
    }

    private static long open(Extent extent, NavigableSet<Long> handled) {
        return extent.end()
                - extent.begin()
                - handled.subSet(extent.begin(), true, extent.end(), false).size();
    }

    /** The end of a partition that holds the newest open ones. */
    private static Extent end(Extent extent, int limit, LongPredicate isOpen) {
        long begin = LongStream.iterate(extent.end() - 1, offset -> offset >= extent.begin(), offset -> offset - 1)
                .filter(isOpen)
                .limit(limit)
                .min()
                .orElse(extent.begin());
        return new Extent(begin, extent.end());
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** As it came first; where it lay then is of no use to a listener. */
    private static ConsumerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        String topic = WireHeaders.read(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC);
        return new ConsumerRecord<>(
                topic == null ? letter.topic() : topic,
                letter.partition(),
                letter.offset(),
                letter.timestamp(),
                TimestampType.CREATE_TIME,
                letter.serializedKeySize(),
                letter.serializedValueSize(),
                letter.key(),
                letter.value(),
                letter.headers(),
                Optional.empty());
    }
}
