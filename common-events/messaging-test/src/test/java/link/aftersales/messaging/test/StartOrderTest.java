package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import link.aftersales.messaging.EventsAtStart;
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

    @Test
    void knowsWhenWhatWasToldBeforeItsStartIsHandled() throws Exception {
        String id = Inbound.newId();
        kafka.send(Inbound.record("follower", id)).get();

        try (Connection blocker = late.dataSource().getConnection();
                Statement sql = blocker.createStatement()) {
            sql.execute("CREATE TABLE effects (n bigint GENERATED ALWAYS AS IDENTITY, id text, key text)");
            blocker.setAutoCommit(false);
            sql.execute("LOCK TABLE effects");
            try (ConfigurableApplicationContext service = Copy.start(late, KafkaServer.address(), "blocked-service")) {
                EventsAtStart events = service.getBean(EventsAtStart.class);
                HealthIndicator health = service.getBean("eventsHealthIndicator", HealthIndicator.class);
                eventually(() -> assertThat(waits(sql, "effects")).isTrue());
                eventually(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
                assertThat(events.handled()).isFalse();

                blocker.commit();

                eventually(() -> assertThat(events.handled()).isTrue());
                assertThat(service.getBean(SampleService.Effects.class).ids()).contains(id);
            }
        }
    }

    private static boolean aCopyWaits(Statement sql) throws Exception {
        return waits(sql, "copies");
    }

    private static boolean waits(Statement sql, String table) throws Exception {
        try (var waiting = sql.executeQuery(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = '" + table + "'::regclass")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        }
    }
}
