package link.aftersales.messaging.topics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How new topics are laid out: {@code TOPIC_PARTITIONS}, {@code TOPIC_REPLICATION}, and {@code TOPIC_COMPACTION_LAG}, the
 * time after which an overwritten record of a compacted topic may be cleaned away.
 */
@ConfigurationProperties("topic")
record TopicSettings(
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("10s") Duration compactionLag) {}
