package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaTemplate;

@SampleServiceTest
class RepeatedEventTest {

    private final EmbeddedDatabase database;
    private final KafkaTemplate<String, byte[]> kafka;
    private final SampleService.Effects effects;

    RepeatedEventTest(
            EmbeddedDatabase database,
            @Qualifier("messagingKafkaTemplate") KafkaTemplate<String, byte[]> kafka,
            SampleService.Effects effects) {
        this.database = database;
        this.kafka = kafka;
        this.effects = effects;
    }

    @Test
    void fourTimesOverHasOneEffect() {
        String id = Inbound.newId();
        String last = Inbound.newId();

        IntStream.range(0, 4).forEach(n -> kafka.send(Inbound.record("follower", id)));
        kafka.send(Inbound.record("follower", last));

        eventually(() -> assertThat(effects.ids()).contains(last));
        assertThat(effects.ids().stream().filter(id::equals)).hasSize(1);
    }

    @Test
    void atTwoCopiesAtOnceHasOneEffect() {
        try (ConfigurableApplicationContext second = Copy.start(database, KafkaServer.address(), "sample-service")) {
            eventually(() -> assertThat(second.getBean(
                                    "eventsHealthIndicator",
                                    org.springframework.boot.actuate.health.HealthIndicator.class)
                            .health()
                            .getStatus())
                    .isEqualTo(org.springframework.boot.actuate.health.Status.UP));
            IntStream.range(0, 50).forEach(n -> {
                String id = "both-" + n;
                kafka.send(Inbound.onPartition(0, Inbound.record("follower", id)));
                kafka.send(Inbound.onPartition(1, Inbound.record("follower", id)));
            });
            String last = Inbound.newId();
            kafka.send(Inbound.onPartition(0, Inbound.record("follower", last + "-0")));
            kafka.send(Inbound.onPartition(1, Inbound.record("follower", last + "-1")));

            eventually(() -> assertThat(effects.ids()).contains(last + "-0", last + "-1"));
            assertThat(second.getBean(SampleService.Effects.class).attempts()).isNotEmpty();
            assertThat(effects.ids().stream().filter(id -> id.startsWith("both-")))
                    .hasSize(50)
                    .doesNotHaveDuplicates();
        }
    }
}
