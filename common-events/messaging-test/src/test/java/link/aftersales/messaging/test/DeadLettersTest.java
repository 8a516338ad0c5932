package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.WireHeaders;
import link.aftersales.messaging.deadletters.DeadLetter;
import link.aftersales.messaging.deadletters.DeadLetters;
import link.aftersales.messaging.deadletters.DeadLetters.Retried;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.kafka.core.KafkaTemplate;

@SampleServiceTest
class DeadLettersTest {

    private static final String OPENID = "o-13800138000";

    private final KafkaTemplate<String, byte[]> kafka;
    private final SampleService.Effects effects;
    private final PublishedEvents published;
    private final DeadLetters deadLetters;
    private long openBefore;

    DeadLettersTest(
            @Qualifier("messagingKafkaTemplate") KafkaTemplate<String, byte[]> kafka,
            SampleService.Effects effects,
            PublishedEvents published,
            DeadLetters deadLetters) {
        this.kafka = kafka;
        this.effects = effects;
        this.published = published;
        this.deadLetters = deadLetters;
    }

    @BeforeEach
    void count() {
        openBefore = deadLetters.open(1).total();
    }

    @AfterEach
    void behave() {
        effects.besides(event -> {});
    }

    @Test
    void tellWhatFailedWhereWithoutAWordOfAnybody() {
        DeadLetter letter = failed(Inbound.newId());

        assertThat(letter.topic()).isEqualTo(Topics.WECHAT_INBOUND);
        assertThat(letter.type()).isEqualTo("wechat.unfollowed.v1");
        assertThat(letter.error()).isEqualTo(IllegalArgumentException.class.getName());
        assertThat(letter.place()).startsWith("DeadLettersTest.").contains("DeadLettersTest.java:");
        assertThat(letter.size()).isPositive();
        assertThat(letter.key()).matches("[0-9a-f]{12}");
        assertThat(letter.toString()).doesNotContain("13800138000");
    }

    @Test
    void areHandledByThisServiceAloneWhenTheFaultIsMended() {
        String event = Inbound.newId();
        DeadLetter letter = failed(event);
        effects.besides(mended -> {});
        published.forget();

        assertThat(deadLetters.retry(letter.id())).isInstanceOf(Retried.Done.class);

        assertThat(effects.ids()).containsOnlyOnce(event);
        assertThat(published.records(Topics.WECHAT_INBOUND)).isEmpty();
        assertThat(find(letter.id())).isEmpty();
        assertThat(deadLetters.open(1).total()).isEqualTo(openBefore);
    }

    @Test
    void haveOneEffectHoweverOftenTheyAreTriedAndWhateverCameMeanwhile() {
        String event = Inbound.newId();
        DeadLetter letter = failed(event);
        effects.besides(mended -> {});
        kafka.send(Inbound.record(OPENID, event));
        eventually(() -> assertThat(effects.ids()).contains(event));

        assertThat(deadLetters.retry(letter.id())).isInstanceOf(Retried.Done.class);
        assertThat(deadLetters.retry(letter.id())).isInstanceOf(Retried.Done.class);

        assertThat(effects.ids()).containsOnlyOnce(event);
    }

    @Test
    void stayOpenWhenTheyFailAgain() {
        String event = Inbound.newId();
        DeadLetter letter = failed(event);

        assertThat(deadLetters.retry(letter.id()))
                .isInstanceOfSatisfying(Retried.FailedAgain.class, failed -> assertThat(failed.error())
                        .isEqualTo(IllegalArgumentException.class.getName()));

        assertThat(effects.ids()).doesNotContain(event);
        assertThat(find(letter.id())).isPresent();
    }

    @Test
    void ofCopiesAreTriedAgainToo() {
        ProducerRecord<String, byte[]> broken = new ProducerRecord<>(
                Topics.CUSTOMERS_SNAPSHOT, "c-" + Inbound.newId(), "{".getBytes(StandardCharsets.UTF_8));
        kafka.send(broken);
        DeadLetter letter = eventually(() -> newest(Topics.CUSTOMERS_SNAPSHOT), Optional::isPresent)
                .orElseThrow();

        assertThat(deadLetters.retry(letter.id()))
                .isInstanceOfSatisfying(Retried.FailedAgain.class, failed -> assertThat(failed.place())
                        .contains("no ce_type"));
    }

    @Test
    void thatAreNoneAreUnknown() {
        DeadLetter letter = failed(Inbound.newId());
        String beyond = letter.id().replaceAll("\\d+$", "999999");
        String elsewhere = Topics.WECHAT_INBOUND + "-0-0";

        assertThat(List.of("", "x", beyond, elsewhere, Inbound.deadLetters() + "-99-0"))
                .allSatisfy(id -> assertThat(deadLetters.retry(id)).isInstanceOf(Retried.Unknown.class));
    }

    private DeadLetter failed(String event) {
        effects.besides(some -> {
            if (some.id().equals(event)) {
                throw new IllegalArgumentException(OPENID);
            }
        });
        kafka.send(Inbound.record(OPENID, event));
        List<ConsumerRecord<String, byte[]>> records =
                eventually(() -> published.records(Inbound.deadLetters()), found -> found.stream()
                        .anyMatch(record -> event.equals(WireHeaders.read(record, WireHeaders.ID))));
        ConsumerRecord<String, byte[]> record = records.getLast();
        return find("%s-%d-%d".formatted(record.topic(), record.partition(), record.offset()))
                .orElseThrow();
    }

    private Optional<DeadLetter> find(String id) {
        return deadLetters.open(100).newest().stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst();
    }

    private Optional<DeadLetter> newest(String topic) {
        return deadLetters.open(100).newest().stream()
                .filter(letter -> topic.equals(letter.topic()))
                .findFirst();
    }
}
