package link.aftersales.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.Map;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.Worker;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.kafka.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sending half of the outbox. */
@AutoConfiguration(
        after = {OutboxAutoConfiguration.class, KafkaAutoConfiguration.class, TransactionAutoConfiguration.class})
@ConditionalOnBean({OutboxRows.class, KafkaProperties.class, PlatformTransactionManager.class})
class RelayAutoConfiguration {

    static final String PRODUCERS = "messagingProducerFactory";

    @Bean(name = PRODUCERS, defaultCandidate = false)
    DefaultKafkaProducerFactory<String, byte[]> messagingProducerFactory(
            KafkaProperties properties,
            ObjectProvider<SslBundles> ssl,
            ObjectProvider<DefaultKafkaProducerFactoryCustomizer> customizers) {
        Map<String, Object> settings = properties.buildProducerProperties(ssl.getIfAvailable());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        DefaultKafkaProducerFactory<String, byte[]> producers =
                new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        customizers.orderedStream().forEach(customizer -> customizer.customize(producers));
        return producers;
    }

    /** For dead letters. */
    @Bean(defaultCandidate = false)
    KafkaTemplate<String, byte[]> messagingKafkaTemplate(
            @Qualifier(PRODUCERS) DefaultKafkaProducerFactory<String, byte[]> producers) {
        return new KafkaTemplate<>(producers);
    }

    @Bean
    RelayMetrics relayMetrics(ObjectProvider<MeterRegistry> registry) {
        return new RelayMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    Relay outboxRelay(
            LaneQueue lanes,
            OutboxRows rows,
            PlatformTransactionManager transactions,
            @Qualifier(PRODUCERS) DefaultKafkaProducerFactory<String, byte[]> producers,
            EventRecords records,
            RelayMetrics metrics,
            ObjectProvider<Clock> clock) {
        Sender sender = new Sender(producers::createProducer, records);
        LaneRelay laneRelay = new LaneRelay(new TransactionTemplate(transactions), rows, sender, metrics);
        return new Relay(lanes, laneRelay, rows, metrics, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Worker secondTombstoneSender(JdbcOutbox outbox, PlatformTransactionManager transactions) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return new Worker(
                "second-tombstones",
                1,
                () -> Boolean.TRUE.equals(transaction.execute(status -> outbox.appendDueTombstones())));
    }
}
