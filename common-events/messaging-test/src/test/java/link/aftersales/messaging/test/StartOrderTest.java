package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class StartOrderTest {

    private final EmbeddedDatabase late = EmbeddedDatabase.fresh();
    private final KafkaTemplate<String, byte[]> kafka;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    StartOrderTest(
            @Qualifier("messagingKafkaTemplate") KafkaTemplate<String, byte[]> kafka,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.kafka = kafka;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Test
    void holdsInboundEventsUntilTheCopiesHaveCaughtUp() throws Exception {
        String id = Inbound.newId();
        transaction.executeWithoutResult(status -> outbox.append("c9", CopiesTest.customer("c9", 1, "known before")));
        kafka.send(Inbound.record("follower", id)).get();

        try (Connection blocker = late.dataSource().getConnection();
                Statement sql = blocker.createStatement()) {
            sql.execute("CREATE TABLE copies (id text PRIMARY KEY, version bigint, phone text)");
            blocker.setAutoCommit(false);
            sql.execute("LOCK TABLE copies");
            try (ConfigurableApplicationContext service = Copy.start(late, KafkaServer.address(), "late-service")) {
                SampleService.Effects effects = service.getBean(SampleService.Effects.class);
                HealthIndicator health = service.getBean("eventsHealthIndicator", HealthIndicator.class);
                eventually(() -> assertThat(aCopyWaits(sql)).isTrue());
                assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
                assertThat(effects.attempts()).isEmpty();

                blocker.commit();

                eventually(() -> assertThat(effects.ids()).contains(id));
                eventually(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
            }
        }
    }

    private static boolean aCopyWaits(Statement sql) throws Exception {
        try (var waiting =
                sql.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'copies'::regclass")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }
}
