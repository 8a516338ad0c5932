package link.aftersales.gateway.callbacks.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import link.aftersales.gateway.settings.Setting;
import link.aftersales.messaging.EventRecords;
import link.aftersales.messaging.TraceContext;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A producer that gives up soon enough for the platform to hear of it: it hangs up after five seconds and repeats. */
@Configuration(proxyBeanMethods = false)
class InboundProducerConfiguration {

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> inboundProducer(KafkaProperties kafka) {
        new Setting("KAFKA_BOOTSTRAP_SERVERS", String.join(",", kafka.getBootstrapServers())).required();
        Map<String, Object> config = new HashMap<>(kafka.buildProducerProperties(null));
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "gateway-inbound");
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_500);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        config.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        config.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 1_000);
        config.put(ProducerConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 2_000);
        config.put(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, "rebootstrap");
        config.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    @Bean
    KafkaInboundEvents inboundEvents(
            Producer<String, byte[]> producer, EventRecords records, TraceContext trace, MeterRegistry meters) {
        return new KafkaInboundEvents(producer, records, trace, meters);
    }

    @Bean
    ApplicationRunner kafkaConnection(KafkaInboundEvents events) {
        return arguments -> events.connect();
    }
}
