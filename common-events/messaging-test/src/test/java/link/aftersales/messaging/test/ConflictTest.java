package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.kafka.core.KafkaTemplate;

@SampleServiceTest
class ConflictTest {

    private final KafkaTemplate<String, byte[]> kafka;
    private final SampleService.Effects effects;
    private final PublishedEvents published;

    ConflictTest(
            @Qualifier("messagingKafkaTemplate") KafkaTemplate<String, byte[]> kafka,
            SampleService.Effects effects,
            PublishedEvents published) {
        this.kafka = kafka;
        this.effects = effects;
        this.published = published;
    }

    @AfterEach
    void behave() {
        effects.besides(event -> {});
    }

    @Test
    void withAnotherTransactionRunsTheWholeHandlerAgain() {
        String id = Inbound.newId();
        AtomicInteger runs = new AtomicInteger();
        effects.besides(event -> {
            if (event.id().equals(id) && runs.incrementAndGet() <= 5) {
                throw new OptimisticLockingFailureException("somebody was faster");
            }
        });

        kafka.send(Inbound.record("follower", id));

        eventually(() -> assertThat(effects.ids().stream().filter(id::equals)).hasSize(1));
        assertThat(runs).hasValue(6);
        assertThat(published.records(Inbound.deadLetters())).isEmpty();
    }
}
