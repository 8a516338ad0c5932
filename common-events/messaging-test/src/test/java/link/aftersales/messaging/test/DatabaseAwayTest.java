package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;

@SampleServiceTest
class DatabaseAwayTest {

    private final EmbeddedDatabase database;
    private final KafkaTemplate<String, byte[]> kafka;
    private final KafkaListenerEndpointRegistry containers;
    private final SampleService.Effects effects;
    private final PublishedEvents published;

    DatabaseAwayTest(
            EmbeddedDatabase database,
            @Qualifier("messagingKafkaTemplate") KafkaTemplate<String, byte[]> kafka,
            KafkaListenerEndpointRegistry containers,
            SampleService.Effects effects,
            PublishedEvents published) {
        this.database = database;
        this.kafka = kafka;
        this.containers = containers;
        this.effects = effects;
        this.published = published;
    }

    @AfterEach
    void behave() {
        effects.besides(event -> {});
    }

    @Test
    void pausesTheListenerAndResumesWithoutADeadLetter() {
        String id = Inbound.newId();
        database.goAway();
        try {
            kafka.send(Inbound.record("follower", id));
            eventually(() -> assertThat(containers.getListenerContainers())
                    .anyMatch(MessageListenerContainer::isPauseRequested));
        } finally {
            database.comeBack();
        }

        eventually(Duration.ofSeconds(30), () -> assertThat(effects.ids()).contains(id));
        assertThat(published.records(Inbound.deadLetters())).isEmpty();
    }

    @Test
    void isWaitedForLongerThanThreeTries() {
        String id = Inbound.newId();
        AtomicInteger failures = new AtomicInteger();
        effects.besides(event -> {
            if (event.id().equals(id) && failures.incrementAndGet() <= 4) {
                throw new DataAccessResourceFailureException("away");
            }
        });

        kafka.send(Inbound.record("follower", id));

        eventually(Duration.ofSeconds(30), () -> assertThat(effects.ids()).contains(id));
        assertThat(failures).hasValue(5);
        assertThat(published.records(Inbound.deadLetters())).isEmpty();
    }
}
