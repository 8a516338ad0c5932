package link.aftersales.notification.check.kafka;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks Kafka when something was written to a topic last; nothing is read, and nobody's position moves. */
@Component
class LastRecord {

    private static final long PATIENCE_SECONDS = 3;

    private final KafkaAdmin kafka;

    LastRecord(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /** Kafka did not say. */
    static final class Unknown extends Exception {

        private static final long serialVersionUID = 1L;

        private Unknown(Throwable cause) {
            super(cause);
        }
    }

    /** Empty when the topic holds nothing. */
    Optional<Instant> on(String topic) throws Unknown {
        Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        try (Admin admin = Admin.create(settings)) {
            return newest(admin, topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unknown(e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new Unknown(e);
        }
    }

    private static Optional<Instant> newest(Admin admin, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> question = admin
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .values()
                .stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.maxTimestamp()));
        return admin.listOffsets(question).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS).values().stream()
                .map(ListOffsetsResultInfo::timestamp)
                .filter(timestamp -> timestamp > 0)
                .max(Long::compare)
                .map(Instant::ofEpochMilli);
    }
}
