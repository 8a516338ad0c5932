package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

class BrokerAwayTest {

    private static final Duration RETURN = Duration.ofSeconds(40);

    private final Broker broker = new Broker();
    private final EmbeddedDatabase database = EmbeddedDatabase.fresh();

    @AfterEach
    void stopBroker() {
        broker.stop();
    }

    @Test
    void delaysTheStartOfListenersAndEventsButLosesNothing() {
        try (ConfigurableApplicationContext service = Copy.start(database, broker.address(), "sample-service")) {
            HealthIndicator health = service.getBean("eventsHealthIndicator", HealthIndicator.class);
            SampleService.Effects effects = service.getBean(SampleService.Effects.class);
            append(service, "before the broker");
            assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

            broker.start();
            eventually(RETURN, () -> assertThat(effects.ids()).containsExactly("before the broker"));
            eventually(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));

            broker.stop();
            append(service, "while it is away");
            assertThat(new WaitingEvents(database.dataSource()).all()).hasSize(1);
            broker.start();
            eventually(
                    RETURN, () -> assertThat(effects.ids()).containsExactly("before the broker", "while it is away"));
            eventually(() ->
                    assertThat(new WaitingEvents(database.dataSource()).all()).isEmpty());
        }
    }

    private static void append(ConfigurableApplicationContext service, String id) {
        service.getBean(TransactionTemplate.class).executeWithoutResult(status -> service.getBean(Outbox.class)
                .append("key", Inbound.unfollowed("follower"), id, Instant.now()));
    }
}
