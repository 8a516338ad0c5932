package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.WireHeaders;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.core.KafkaTemplate;

@SampleServiceTest
class UndecodableRecordTest {

    private final KafkaTemplate<String, byte[]> kafka;
    private final SampleService.Effects effects;
    private final PublishedEvents published;

    UndecodableRecordTest(
            @Qualifier("messagingKafkaTemplate") KafkaTemplate<String, byte[]> kafka,
            SampleService.Effects effects,
            PublishedEvents published) {
        this.kafka = kafka;
        this.effects = effects;
        this.published = published;
    }

    @Test
    void becomesADeadLetterAndHoldsUpNobody() {
        String after = Inbound.newId();
        ProducerRecord<String, byte[]> broken = Inbound.record("follower", Inbound.newId());
        byte[] body = "{\"openid\": 13800138000".getBytes(StandardCharsets.UTF_8);

        kafka.send(new ProducerRecord<>(broken.topic(), null, broken.key(), body, broken.headers()));
        kafka.send(
                new ProducerRecord<>(Topics.WECHAT_INBOUND, "follower", "no headers".getBytes(StandardCharsets.UTF_8)));
        kafka.send(Inbound.record("follower", after));

        eventually(() -> assertThat(effects.ids()).contains(after));
        List<ConsumerRecord<String, byte[]>> deadLetters =
                eventually(() -> published.records(Inbound.deadLetters()), records -> records.size() == 2);
        assertThat(deadLetters.getFirst().value()).isEqualTo(body);
        assertThat(WireHeaders.read(deadLetters.getFirst(), WireHeaders.SOURCE)).isEqualTo("gateway");
        assertThat(deadLetters.getFirst().headers())
                .noneSatisfy(header -> assertThat(new String(header.value(), StandardCharsets.UTF_8))
                        .contains("13800138000"));
    }
}
