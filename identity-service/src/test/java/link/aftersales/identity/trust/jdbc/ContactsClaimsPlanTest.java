package link.aftersales.identity.trust.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import link.aftersales.messaging.test.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Open claims look few to PostgreSQL when they were last counted on a quiet day, and all of them would be read. */
class ContactsClaimsPlanTest {

    private static final List<String> BUSY_DAY_AFTER_A_QUIET_ONE = List.of("""
            INSERT INTO followers (openid, following, following_since) SELECT 'o-' || n, true, now()
            FROM generate_series(1, 22000) AS n""", """
            INSERT INTO customers (customer_id, version, openid, phone, binding_status, is_verified, verified_at, claimed_at)
            SELECT gen_random_uuid(), 2, 'o-' || n, (13900000000 + n)::text, 'bound', true, now(), now()
            FROM generate_series(1, 20000) AS n""", """
            INSERT INTO sales_todos (phone, userid, issued_at, state)
            SELECT phone, 'sales-' || right(phone, 1), claimed_at, 'over' FROM customers""", "VACUUM ANALYZE", """
            INSERT INTO customers (customer_id, version, openid, phone, binding_status, claimed_at)
            SELECT gen_random_uuid(), 1, 'o-' || n, (13900000000 + n)::text, 'temp', now()
            FROM generate_series(20001, 22000) AS n""", """
            INSERT INTO sales_todos (phone, userid, issued_at, state)
            SELECT phone, 'sales-' || right(phone, 1), claimed_at, 'sent' FROM customers
            WHERE binding_status = 'temp'""");

    @Test
    void claimsThatAContactConcernsAreFoundByNumber() throws SQLException {
        try (Connection connection = EmbeddedDatabase.migrated().dataSource().getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            BUSY_DAY_AFTER_A_QUIET_ONE.forEach(jdbc::execute);
            String plan = String.join("\n", plan(jdbc));

            assertThat(plan)
                    .contains("customers_open_phone", "sales_todos_open_userid")
                    .doesNotContain("Seq Scan on customers", "customers_open_since", "customers_one_open_claim");
        }
    }

    private static List<String> plan(JdbcTemplate jdbc) {
        String statement = JdbcDueDecisions.BY_CONTACT
                .replace(":userId", "$1")
                .replace(":externalUserId", "$2")
                .replace(":now", "$3");
        jdbc.execute("PREPARE by_contact (text, text, timestamptz) AS " + statement);
        jdbc.execute("SET plan_cache_mode = force_generic_plan");
        return jdbc.queryForList("EXPLAIN EXECUTE by_contact ('sales-1', 'wm-1', now())", String.class);
    }
}
