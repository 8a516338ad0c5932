package link.aftersales.projectlink.copy;

import static link.aftersales.messaging.test.Eventually.eventually;
import static link.aftersales.projectlink.TicketEventMother.THAT_AFTERNOON;
import static link.aftersales.projectlink.TicketEventMother.repairOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.BindingStatus;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.Event;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.test.RealServers;
import link.aftersales.projectlink.Office;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ADMIN_API_KEY=" + Office.KEY)
@RealServers
class ErasureTest {

    private static final String GONE = "已按客户要求删除";

    private final String customerId = UUID.randomUUID().toString();
    private final String project = "ER-" + customerId.substring(0, 8);
    private final String words = "秘密" + customerId;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestRestTemplate http;

    @Test
    void leavesTheShellOfATicketOnThePage() {
        String token = new Office(http).tokenOf(project);
        publish(project + "-1", repairOf(customerId, project + "-1", project, words));
        eventually(() -> assertThat(page(token)).contains(words, "赵六", "13700137000", "picture-1"));

        erase();

        eventually(() -> assertThat(page(token)).doesNotContain(words));
        assertThat(page(token))
                .contains(project + "-1", GONE, "张三")
                .doesNotContain("赵六", "13700137000", "picture-1", "报修人", "null", "（）");
        assertThat(http.getForEntity("/project/{t}/attachments/{n}/picture-1", byte[].class, token, project + "-1")
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForObject("/api/project/{t}", String.class, token))
                .contains(GONE)
                .doesNotContain(words, "null");
    }

    @Test
    void takesOnlyTheShellOfWhatIsToldLater() {
        String token = new Office(http).tokenOf(project);
        erase();
        eventually(() -> assertThat(erased()).isTrue());

        publish(customerId, snapshot(3));
        publish(project + "-2", repairOf(customerId, project + "-2", project, words));

        eventually(() -> assertThat(page(token)).contains(project + "-2"));
        assertThat(page(token)).contains(GONE).doesNotContain(words, "赵六");
        String other = UUID.randomUUID().toString();
        publish(
                customerId,
                new CustomerSnapshot(
                        other,
                        1,
                        "13600136000",
                        null,
                        null,
                        BindingStatus.TEMP,
                        false,
                        null,
                        List.of(),
                        List.of(),
                        null));
        eventually(() -> assertThat(customers(other)).isEqualTo(1));
        assertThat(customers(customerId)).isZero();
    }

    @Test
    void forgetsTheCopyOfTheCustomer() {
        publish(customerId, snapshot(1));
        eventually(() -> assertThat(customers(customerId)).isEqualTo(1));

        erase();

        eventually(() -> assertThat(customers(customerId)).isZero());
    }

    private void erase() {
        publish("o-1", new PersonErased("o-" + customerId, List.of(customerId), List.of(), THAT_AFTERNOON));
    }

    private CustomerSnapshot snapshot(long version) {
        return new CustomerSnapshot(
                customerId,
                version,
                "13700137000",
                "赵六",
                null,
                BindingStatus.BOUND,
                true,
                THAT_AFTERNOON,
                List.of("o-" + customerId),
                List.of(),
                null);
    }

    private void publish(String key, Event event) {
        transaction.executeWithoutResult(status -> outbox.append(key, event));
    }

    private String page(String token) {
        return http.getForObject("/project/{token}", String.class, token);
    }

    private long customers(String id) {
        return jdbc.sql("select count(*) from customers where customer_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private boolean erased() {
        return jdbc.sql("select exists (select from erased where id_hash = sha256(convert_to(?, 'UTF8')))")
                .param(customerId)
                .query(Boolean.class)
                .single();
    }
}
