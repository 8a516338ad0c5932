package link.aftersales.identity;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.identity.staff.AskSales;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@IdentityTest
@TestPropertySource(properties = {"SALES_DESK_USERID=flooded", "identity.staff.todos-an-hour=10"})
class TodoFloodTest {

    @Autowired
    private PublishedEvents published;

    @Autowired
    private AskSales askSales;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void nobodyWaits() {
        jdbc.sql("DELETE FROM sales_todos").update();
        jdbc.sql("DELETE FROM due_decisions").update();
        published.forget();
    }

    @Test
    void tenToDosAnHourAreToldOneByOneAndAllOthersInOneMessageAtItsEnd() {
        List<String> numbers = ask(45);
        eventually(() -> assertThat(told(StaffText.ADD_CUSTOMER_UNKNOWN)).hasSize(10));
        assertThat(count("told_at IS NULL AND tell_at > now() + interval '50 min'"))
                .isEqualTo(35);

        theHourEnds();
        eventually(() -> assertThat(told(StaffText.TODO_DIGEST)).hasSize(1));
        assertThat(count("told_at IS NULL AND tell_at > now() + interval '50 min'"))
                .isEqualTo(5);
        theHourEnds();
        eventually(() -> assertThat(told(StaffText.TODO_DIGEST)).hasSize(2));

        List<String> read = new ArrayList<>(told(StaffText.ADD_CUSTOMER_UNKNOWN).stream()
                .map(message -> message.values().get("phone"))
                .toList());
        told(StaffText.TODO_DIGEST)
                .forEach(message ->
                        read.addAll(message.values().get("todoLines").lines().toList()));
        assertThat(read).containsExactlyInAnyOrderElementsOf(numbers);
        assertThat(told(StaffText.TODO_DIGEST).getFirst().values()).containsEntry("count", "30");
        assertThat(told(StaffText.TODO_DIGEST).getFirst().about())
                .as("with whom it is erased")
                .hasSize(30);
    }

    @Test
    void ofWhatStoodInADigestTheReminderIsADigestToo() {
        ask(12);
        theHourEnds();
        eventually(() -> assertThat(told(StaffText.TODO_DIGEST)).hasSize(1));

        jdbc.sql("UPDATE sales_todos SET remind_at = now() WHERE in_digest").update();

        eventually(() -> assertThat(count("in_digest AND reminders = 1 AND told_at IS NOT NULL"))
                .isEqualTo(2));
        eventually(() -> assertThat(told(StaffText.TODO_DIGEST).stream()
                        .skip(1)
                        .mapToInt(TodoFloodTest::lines)
                        .sum())
                .isEqualTo(2));
        assertThat(told(StaffText.TODO_REMINDER)).isEmpty();
    }

    private static int lines(StaffMessage digest) {
        return Integer.parseInt(digest.values().get("count"));
    }

    private List<String> ask(int numbers) {
        List<String> asked = IntStream.range(0, numbers)
                .mapToObj(each -> Person.anyone())
                .peek(this::waits)
                .map(person -> person.phone().digits())
                .toList();
        asked.parallelStream()
                .forEach(phone -> transaction.executeWithoutResult(status -> askSales.ask(new MobileNumber(phone))));
        return asked;
    }

    private void waits(Person person) {
        jdbc.sql("INSERT INTO followers (openid, following, following_since) VALUES (?, true, now())")
                .param(person.openid())
                .update();
        jdbc.sql("""
                        INSERT INTO customers (customer_id, version, openid, phone, binding_status, claimed_at)
                        VALUES (?, 1, ?, ?, 'temp', now())""")
                .params(UUID.randomUUID(), person.openid(), person.phone().digits())
                .update();
    }

    private void theHourEnds() {
        jdbc.sql("UPDATE sales_todos SET tell_at = now() WHERE told_at IS NULL").update();
    }

    private long count(String condition) {
        return jdbc.sql("SELECT count(*) FROM sales_todos WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private List<StaffMessage> told(StaffText text) {
        return published.of(StaffMessage.class).stream()
                .filter(message -> message.userId().equals("flooded") && message.text() == text)
                .toList();
    }
}
