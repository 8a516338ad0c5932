package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import link.aftersales.contracts.Topics;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.KafkaHeaders;

@SampleServiceTest
class FailingHandlerTest {

    private final KafkaTemplate<String, byte[]> kafka;
    private final SampleService.Effects effects;
    private final PublishedEvents published;

    FailingHandlerTest(
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
    void putsItsRecordAsideAfterThreeTriesAndGoesOn() {
        String before = Inbound.newId();
        String bad = Inbound.newId();
        String after = Inbound.newId();
        effects.besides(event -> {
            if (event.id().equals(bad)) {
                throw new IllegalArgumentException("13800138000");
            }
        });

        kafka.send(Inbound.record("follower", before));
        kafka.send(Inbound.record("follower", bad));
        kafka.send(Inbound.record("follower", after));

        eventually(() -> assertThat(effects.ids()).contains(before, after).doesNotContain(bad));
        assertThat(effects.ids().stream().filter(before::equals)).hasSize(1);
        assertThat(effects.attempts().stream().filter(bad::equals)).hasSize(3);
        ConsumerRecord<String, byte[]> deadLetter = eventually(
                        () -> published.records(Inbound.deadLetters()), records -> records.size() == 1)
                .getFirst();
        assertThat(WireHeaders.read(deadLetter, WireHeaders.ID)).isEqualTo(bad);
        assertThat(WireHeaders.read(deadLetter, KafkaHeaders.DLT_ORIGINAL_TOPIC))
                .isEqualTo(Topics.WECHAT_INBOUND);
        assertThat(WireHeaders.read(deadLetter, KafkaHeaders.DLT_EXCEPTION_FQCN))
                .isEqualTo(IllegalArgumentException.class.getName());
        assertThat(deadLetter.headers())
                .noneSatisfy(header -> assertThat(new String(header.value())).contains("13800138000"));
    }
}
