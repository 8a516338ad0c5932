package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.core.KafkaTemplate;

@SampleServiceTest
class UnknownTypeTest {

    private final KafkaTemplate<String, byte[]> kafka;
    private final SampleService.Effects effects;
    private final PublishedEvents published;

    UnknownTypeTest(
            @Qualifier("messagingKafkaTemplate") KafkaTemplate<String, byte[]> kafka,
            SampleService.Effects effects,
            PublishedEvents published) {
        this.kafka = kafka;
        this.effects = effects;
        this.published = published;
    }

    @Test
    void isSkippedAsSomethingForNewerVersions() {
        String newer = Inbound.newId();
        String after = Inbound.newId();
        ProducerRecord<String, byte[]> record = Inbound.record("follower", newer);
        record.headers().remove(WireHeaders.TYPE);
        record.headers().add(WireHeaders.TYPE, "wechat.moved-to-mars.v1".getBytes(StandardCharsets.UTF_8));

        kafka.send(record);
        kafka.send(Inbound.record("follower", after));

        eventually(() -> assertThat(effects.ids()).contains(after));
        assertThat(effects.attempts()).doesNotContain(newer);
        assertThat(published.records(Inbound.deadLetters())).isEmpty();
    }
}
