package link.aftersales.notification.check.kafka;

import static link.aftersales.contracts.text.CheckText.CHECK_CALLBACK_WECHAT_NONE;
import static link.aftersales.contracts.text.CheckText.CHECK_CALLBACK_WECHAT_OK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import link.aftersales.http.check.CheckLine;
import link.aftersales.messaging.test.RealServers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.kafka.core.KafkaAdmin;

@SpringBootTest(
        classes = KafkaAutoConfiguration.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "WECHAT_MP_APP_ID=none",
            "WECHAT_MP_SECRET=none",
            "WECOM_CORP_ID=none",
            "WECOM_AGENT_ID=1",
            "WECOM_AGENT_SECRET=none"
        })
@RealServers
class InboundCheckTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final String CALLBACK = "https://service.example.com/callbacks/wechat";

    @Autowired
    private KafkaAdmin kafka;

    @Test
    void tellsHowLongAgoAChannelBroughtSomethingAndWhatToDoWhileItNeverDid() throws Exception {
        Map<String, Object> settings = kafka.getConfigurationProperties();
        String topic = "silent.inbound";
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }

        CheckLine silent = line(topic);
        assertThat(silent.state()).isEqualTo("warn");
        assertThat(silent.whatToDo()).contains(CALLBACK);

        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            long twoHoursAgo = NOW.minus(Duration.ofHours(2)).toEpochMilli();
            producer.send(new ProducerRecord<>(topic, 1, twoHoursAgo, "o1", "words"))
                    .get();
        }
        assertThat(line(topic).words()).contains("2 小时前");
    }

    @Test
    void knowsNothingOfATopicThatIsNotThere() {
        assertThat(line("no.such.topic").state()).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"PT20S, 1 分钟", "PT59M, 59 分钟", "PT3H, 3 小时", "P2D, 2 天"})
    void saysAgesAsPeopleDo(Duration age, String words) {
        assertThat(InboundCheck.words(age)).isEqualTo(words);
    }

    private CheckLine line(String topic) {
        return new InboundCheck(
                        new LastRecord(kafka),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        topic,
                        CALLBACK,
                        CHECK_CALLBACK_WECHAT_OK,
                        CHECK_CALLBACK_WECHAT_NONE)
                .look();
    }
}
