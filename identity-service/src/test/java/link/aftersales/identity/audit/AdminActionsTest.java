package link.aftersales.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import link.aftersales.identity.IdentityTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.http.RequestEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class AdminActionsTest {

    @Autowired
    private AdminActions actions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @Test
    void areReadNewestFirst() {
        actions.add(action("first"));
        actions.add(action("second"));

        DocumentContext page = page("?size=2");

        assertThat(page.<List<String>>read("$.items[*].reason")).containsExactly("second", "first");
        assertThat(page.<String>read("$.items[0].at")).isEqualTo("2026-03-02T09:00:00+08:00");
        assertThat(page.<String>read("$.items[0].actor")).isEqualTo("sunqi");
        assertThat(page.<String>read("$.items[0].action")).isEqualTo("customer_verified");
    }

    @Test
    void keepNoNumberFromTheWordsOfAReason() {
        assertThat(action("本人13800138000来电，订单123456789012345").reason()).isEqualTo("本人138****8000来电，订单123456789012345");
    }

    @Test
    void areNeverChanged() {
        actions.add(action("kept"));

        assertThatThrownBy(() ->
                        jdbc.sql("UPDATE admin_actions SET reason = 'other'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    private DocumentContext page(String query) {
        return JsonPath.parse(http.exchange(
                        RequestEntity.get("/api/admin/admin-actions" + query)
                                .header("Authorization", "Bearer " + IdentityTest.ADMIN_KEY)
                                .build(),
                        String.class)
                .getBody());
    }

    private static AdminAction action(String reason) {
        return new AdminAction(Instant.parse("2026-03-02T01:00:00Z"), "sunqi", "customer_verified", "C-1", reason);
    }
}
