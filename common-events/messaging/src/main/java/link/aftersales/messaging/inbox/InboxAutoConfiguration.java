package link.aftersales.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import link.aftersales.messaging.Copies;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.TraceContext;
import link.aftersales.messaging.topics.DeadLetterTopics;
import link.aftersales.messaging.topics.TopicCreation;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Once-only handling, copies and the order in which their listeners start. */
@AutoConfiguration(
        after = {JdbcTemplateAutoConfiguration.class, KafkaAutoConfiguration.class, TransactionAutoConfiguration.class},
        afterName = "link.aftersales.messaging.outbox.RelayAutoConfiguration")
@ConditionalOnClass(JdbcTemplate.class)
@ConditionalOnBean({JdbcTemplate.class, KafkaAdmin.class, PlatformTransactionManager.class})
@Import(ListenerFactories.class)
class InboxAutoConfiguration {

    @Bean
    InboxMetrics inboxMetrics(ObjectProvider<MeterRegistry> registry) {
        return new InboxMetrics(registry.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    PollTransaction pollTransaction(PlatformTransactionManager transactions) {
        return new PollTransaction(new TransactionTemplate(transactions));
    }

    @Bean
    OnceOnly onceOnly(
            Environment environment,
            PollTransaction transaction,
            JdbcTemplate jdbc,
            EventCodec codec,
            TraceContext trace,
            InboxMetrics metrics) {
        return new TransactionalOnceOnly(
                ServiceName.of(environment), transaction, new Inbox(jdbc), codec, trace, metrics);
    }

    @Bean
    Copies copies(PollTransaction transaction, EventCodec codec, TraceContext trace) {
        return new TransactionalCopies(transaction, codec, trace);
    }

    @Bean
    MessagingTimer messagingTimer(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, ObjectProvider<Clock> clock) {
        return new MessagingTimer(new InboxPartitions(
                jdbc, new TransactionTemplate(transactions), clock.getIfAvailable(Clock::systemUTC)));
    }

    @Bean
    Listeners listeners() {
        return new Listeners();
    }

    @Bean
    HandleAgain handleAgain(Listeners listeners) {
        return new HandleAgain(listeners);
    }

    @Bean
    IdlePositions idlePositions() {
        return new IdlePositions();
    }

    @Bean
    DeadLetterTopics deadLetterTopics(Listeners listeners, Environment environment) {
        String service = ServiceName.of(environment);
        return () -> listeners.topics().stream()
                .map(topic -> ErrorPolicy.deadLetterTopic(topic, service))
                .toList();
    }

    @Bean
    ListenerStart listenerStart(
            TopicCreation topics, Listeners listeners, KafkaAdmin kafkaAdmin, Environment environment) {
        Map<String, Object> settings = new HashMap<>(kafkaAdmin.getConfigurationProperties());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        String service = ServiceName.of(environment);
        return new ListenerStart(
                topics, listeners, new CaughtUp(settings, service + ".copies"), new CaughtUp(settings, service));
    }
}
