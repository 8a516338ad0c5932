package link.aftersales.messaging.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(TopicSettings.class)
class TopicsAutoConfiguration {

    @Bean
    TopicCreation topicCreation(
            KafkaAdmin kafkaAdmin, TopicSettings settings, ObjectProvider<DeadLetterTopics> deadLetters) {
        Map<String, Object> adminSettings = new HashMap<>(kafkaAdmin.getConfigurationProperties());
        adminSettings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        adminSettings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        return new TopicCreation(adminSettings, new NewTopics(settings), () -> deadLetters.stream()
                .flatMap(some -> some.names().stream())
                .distinct()
                .toList());
    }
}
