package link.aftersales.messaging.test;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@SampleServiceTest
class CopiesTest {

    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    CopiesTest(JdbcTemplate jdbc, Outbox outbox, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Test
    void keepTheNewestVersionWhateverComesLater() {
        publish(customer("c1", 2, "newer"), customer("c1", 1, "older"), customer("c2", 1, "the last one"));

        eventually(() -> assertThat(phones("c2")).containsExactly("the last one"));

        assertThat(phones("c1")).containsExactly("newer");
    }

    @Test
    void forgetWhatWasDeleted() {
        publish(customer("c3", 1, "to be erased"));
        eventually(() -> assertThat(phones("c3")).isNotEmpty());

        transaction.executeWithoutResult(status -> outbox.tombstone(Topics.CUSTOMERS_SNAPSHOT, "c3"));

        eventually(() -> assertThat(phones("c3")).isEmpty());
    }

    private void publish(CustomerSnapshot... customers) {
        transaction.executeWithoutResult(status -> {
            for (CustomerSnapshot customer : customers) {
                outbox.append("same key", customer);
                if (customer.customerId().equals("c3")) {
                    outbox.append("c3", customer);
                }
            }
        });
    }

    private List<String> phones(String id) {
        return jdbc.queryForList("SELECT phone FROM copies WHERE id = ?", String.class, id);
    }

    static CustomerSnapshot customer(String id, long version, String phone) {
        return new CustomerSnapshot(
                id, version, phone, null, null, BindingStatus.TEMP, false, null, List.of(), List.of(), null);
    }
}
