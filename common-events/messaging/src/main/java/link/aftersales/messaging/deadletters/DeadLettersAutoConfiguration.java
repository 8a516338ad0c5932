package link.aftersales.messaging.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.Properties;
import link.aftersales.http.HttpAutoConfiguration;
import link.aftersales.http.check.Check;
import link.aftersales.messaging.inbox.HandleAgain;
import link.aftersales.messaging.topics.DeadLetterTopics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.ConsumerFactory;

/** Dead letters of this service: counted, and where the service answers over HTTP, listed and tried again. */
@AutoConfiguration(afterName = "link.aftersales.messaging.inbox.InboxAutoConfiguration")
@ConditionalOnClass(JdbcTemplate.class)
@ConditionalOnBean(HandleAgain.class)
class DeadLettersAutoConfiguration {

    @Bean
    DeadLetters deadLetters(
            @Qualifier("messagingConsumerFactory") ConsumerFactory<String, byte[]> consumers,
            DeadLetterTopics topics,
            JdbcTemplate jdbc,
            HandleAgain handleAgain) {
        return new DeadLetters(
                new DeadLetterLog(() -> consumers.createConsumer(null, null, "dead-letters", looking()), topics),
                new DoneLetters(jdbc),
                handleAgain);
    }

    @Bean
    OpenDeadLetters openDeadLetters(DeadLetters deadLetters, ObjectProvider<MeterRegistry> registry) {
        return new OpenDeadLetters(deadLetters, registry.getIfAvailable(() -> Metrics.globalRegistry));
    }

    private static Properties looking() {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "4000");
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "4000");
        return properties;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HttpAutoConfiguration.class)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class OverHttp {

        @Bean
        DeadLetterController deadLetterController(DeadLetters deadLetters) {
            return new DeadLetterController(deadLetters);
        }

        @Bean
        @Order(90)
        Check openLetters(DeadLetters deadLetters) {
            return new OpenLettersCheck(deadLetters);
        }
    }
}
