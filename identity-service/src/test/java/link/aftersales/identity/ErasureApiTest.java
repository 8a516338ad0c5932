package link.aftersales.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class ErasureApiTest {

    private static final Map<String, String> ORDER = Map.of("by", "ops.li", "reason", "来电要求删除 13800138000");

    @Autowired
    private Callbacks callbacks;

    @Autowired
    private PublishedEvents published;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    private final Person zhang = Person.anyone();

    @Test
    void erasesWhoAskedByPhoneAndNotesWhoDidIt() {
        Platforms.answer(zhang.openid(), Platforms.follower(zhang));
        callbacks.claims(zhang);
        callbacks.judged(zhang);
        UUID id = jdbc.sql("SELECT customer_id FROM customers WHERE openid = ?")
                .param(zhang.openid())
                .query(UUID.class)
                .single();

        ResponseEntity<String> answer = erase(id.toString(), ORDER, IdentityTest.ADMIN_KEY);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody()).contains("\"erasedAt\":\"").contains("+08:00");
        published.await(PersonErased.class, event -> event.openid().equals(zhang.openid()));
        assertThat(Traces.of(jdbc, zhang)).isEmpty();
        assertThat(jdbc.sql("SELECT actor || ' ' || reason FROM admin_actions WHERE subject = ?")
                        .param(id.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("ops.li 来电要求删除 138****8000");
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertThat(erase(UUID.randomUUID().toString(), ORDER, IdentityTest.ADMIN_KEY)
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyErasesWithoutAReasonOrTheKey() {
        String id = UUID.randomUUID().toString();

        assertThat(erase(id, Map.of("by", "ops.li"), IdentityTest.ADMIN_KEY).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(erase(id, ORDER, "wrong").getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(erase("no-uuid", ORDER, IdentityTest.ADMIN_KEY).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<String> erase(String customerId, Map<String, String> order, String key) {
        return http.exchange(
                RequestEntity.post("/api/admin/customers/" + customerId + "/erase")
                        .header("Authorization", "Bearer " + key)
                        .body(order),
                String.class);
    }
}
