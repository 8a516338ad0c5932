package link.aftersales.messaging.inbox;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.kafka.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;

/** How the listeners of {@code OnceOnlyListener} and {@code CopyListener} read. */
@Configuration(proxyBeanMethods = false)
class ListenerFactories {

    private static final Duration IDLE = Duration.ofMillis(500);

    @Bean
    ErrorPolicy errorPolicy(
            Environment environment,
            @Qualifier("messagingKafkaTemplate") KafkaTemplate<String, byte[]> kafka,
            MessagingTimer timer,
            InboxMetrics metrics) {
        return new ErrorPolicy(ServiceName.of(environment), kafka, timer.pauses(), metrics);
    }

    @Bean(defaultCandidate = false)
    ConsumerFactory<String, byte[]> messagingConsumerFactory(
            KafkaProperties properties,
            ObjectProvider<SslBundles> ssl,
            ObjectProvider<DefaultKafkaConsumerFactoryCustomizer> customizers) {
        Map<String, Object> settings = properties.buildConsumerProperties(ssl.getIfAvailable());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        DefaultKafkaConsumerFactory<String, byte[]> consumers =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        customizers.orderedStream().forEach(customizer -> customizer.customize(consumers));
        return consumers;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> onceOnlyListenerContainerFactory(
            @Qualifier("messagingConsumerFactory") ConsumerFactory<String, byte[]> consumers,
            ErrorPolicy errors,
            Listeners listeners) {
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory = batches(consumers, errors);
        factory.setContainerCustomizer(listeners::addInbound);
        return factory;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> copyListenerContainerFactory(
            @Qualifier("messagingConsumerFactory") ConsumerFactory<String, byte[]> consumers,
            ErrorPolicy errors,
            Listeners listeners) {
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory = batches(consumers, errors);
        factory.getContainerProperties().setIdleEventInterval(IDLE.toMillis());
        factory.getContainerProperties().setPollTimeout(IDLE.toMillis());
        factory.setContainerCustomizer(listeners::addCopy);
        return factory;
    }

    /** Started by {@link ListenerStart} only. */
    private static ConcurrentKafkaListenerContainerFactory<String, byte[]> batches(
            ConsumerFactory<String, byte[]> consumers, ErrorPolicy errors) {
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.setAutoStartup(false);
        factory.setConcurrency(1);
        factory.setCommonErrorHandler(errors.errorHandler());
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        return factory;
    }
}
