package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Outbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class TombstoneTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final String kafka;

    TombstoneTest(Outbox outbox, TransactionTemplate transaction, JdbcTemplate jdbc, Environment environment) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.kafka = environment.getRequiredProperty("spring.kafka.bootstrap-servers");
    }

    @Test
    void takesWhatItDeletedOffTheDiskWithinAMinute() {
        publish("erased", CopiesTest.customer("erased", 1, "13911112222"));
        eventually(() -> assertThat(records("erased")).hasSize(1));

        transaction.executeWithoutResult(status -> outbox.tombstone(Topics.CUSTOMERS_SNAPSHOT, "erased"));

        eventually(
                A_MINUTE, () -> assertThat(records("erased")).isNotEmpty().allMatch(record -> record.value() == null));
        assertThat(WholeLog.of(kafka, Topics.CUSTOMERS_SNAPSHOT))
                .noneMatch(record -> record.value() != null
                        && new String(record.value(), StandardCharsets.UTF_8).contains("13911112222"));
    }

    @Test
    void isNotRepeatedOnceTheKeyIsThereAgain() {
        publish("back", CopiesTest.customer("back", 1, "13911113333"));
        transaction.executeWithoutResult(status -> outbox.tombstone(Topics.CUSTOMERS_SNAPSHOT, "back"));
        assertThat(due("back")).isEqualTo(1);

        publish("back", CopiesTest.customer("back", 2, "13911114444"));

        assertThat(due("back")).isZero();
    }

    private long due(String key) {
        Long count = jdbc.queryForObject("SELECT count(*) FROM outbox_tombstones WHERE key = ?", Long.class, key);
        return count == null ? 0 : count;
    }

    private void publish(String key, CustomerSnapshot customer) {
        transaction.executeWithoutResult(
                status -> outbox.append(key, customer, key + customer.version(), Instant.now()));
    }

    private List<ConsumerRecord<String, byte[]>> records(String key) {
        return WholeLog.of(kafka, Topics.CUSTOMERS_SNAPSHOT).stream()
                .filter(record -> record.key().equals(key))
                .toList();
    }
}
