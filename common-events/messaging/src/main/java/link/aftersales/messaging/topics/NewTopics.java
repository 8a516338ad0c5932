package link.aftersales.messaging.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import link.aftersales.contracts.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** The topics of the contract and the dead-letter topics of this service, as they are to be created. */
final class NewTopics {

    private static final Duration DEAD_LETTERS = Duration.ofDays(30);
    /** A reader that was away must still see a deletion: the tombstone, which holds a key only, outlives the records. */
    private static final Duration TOMBSTONES = Duration.ofDays(30);

    private final TopicSettings settings;

    NewTopics(TopicSettings settings) {
        this.settings = settings;
    }

    List<NewTopic> with(Collection<String> deadLetterTopics) {
        Stream<NewTopic> contract = Topics.ALL.stream().map(topic -> topic(topic.name(), topic.retention()));
        return Stream.concat(contract, deadLetterTopics.stream().map(name -> topic(name, DEAD_LETTERS)))
                .toList();
    }

    private NewTopic topic(String name, @Nullable Duration retention) {
        Map<String, String> configs = new HashMap<>(retention == null ? compacted() : kept(retention));
        configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, settings.replication() < 3 ? "1" : "2");
        return new NewTopic(name, settings.partitions(), settings.replication()).configs(configs);
    }

    private static Map<String, String> kept(Duration retention) {
        return Map.of(TopicConfig.RETENTION_MS_CONFIG, millis(retention));
    }

    private Map<String, String> compacted() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.01",
                TopicConfig.SEGMENT_MS_CONFIG, millis(settings.compactionLag()),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(settings.compactionLag()),
                TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(TOMBSTONES));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
