package link.aftersales.identity;

import static link.aftersales.messaging.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.test.PublishedEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@IdentityTest
@TestPropertySource(properties = "identity.retention.every=50ms")
class RetentionTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublishedEvents published;

    private final Person zhang = Person.anyone();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staff_notices | text | 91 | (userid, external_userid, text, at) VALUES ('m', 'wm', :key, :at)",
                "waiting_words | openid | 8 | (openid, words, at) VALUES (:key, 'words', :at)",
                "erase_requests | openid | 2 | (openid, asked_at) VALUES (:key, :at)",
                "sales_todos | phone | 91 | (phone, userid, issued_at) VALUES (:key, 'm', :at)",
                "relation_deletions | userid | 366 | (userid, external_userid, by_customer, sent_at, received_at) VALUES (:key, 'wm', true, :at, :at)",
                "contacts | external_userid | 366 | (external_userid, read_at) VALUES (:key, :at)",
                "followers | openid | 91 | (openid, following, following_since) VALUES (:key, false, :at)",
                "relations | userid | 366 | (userid, external_userid, half, added_at, deleted_at) VALUES (:key, 'wm', false, '-infinity', :at)",
                "customer_steps | reason | 731 | (customer_id, at, step, actor, reason) VALUES (gen_random_uuid(), :at, 'claimed', 'a', :key)",
                "claim_decisions | userid | 731 | (customer_id, userid, external_userid, outcome, reason, evidence, at) VALUES (gen_random_uuid(), :key, 'wm', 'never', 'r', '{}', :at)",
                "codes | userid | 31 | (id, userid, external_userid, phones, code_hash, issued_at, expires_at) VALUES (gen_random_uuid(), :key, 'wm', '{1}', '', :at, :at)",
                "number_answers | userid | 366 | (userid, external_userid, phone, task_id, asked_at) VALUES (:key, 'wm', '1', gen_random_uuid()::text, :at)",
                "verification_offers | userid | 91 | (task_id, customer_id, userid, external_userid, reason, at) VALUES (gen_random_uuid()::text, gen_random_uuid(), :key, 'wm', 'r', :at)",
                "verification_requests | applicant | 731 | (id, customer_id, applicant, reason, asked_at, state, decided_by, decided_at) VALUES (gen_random_uuid(), gen_random_uuid(), :key, 'r', :at, 'rejected', 'o', :at)",
            })
    void everyTypeGoesAfterItsTimeAndNotBefore(String table, String column, int days, String insert) {
        insert(table, insert, "young", days - 2);
        insert(table, insert, "old", days);

        eventually(() -> assertThat(keys(table, column)).doesNotContain("old"));

        assertThat(keys(table, column)).contains("young");
    }

    @Test
    void aClaimThatEndedLongAgoGoesWithItsSnapshot() {
        UUID expired = customer("expired", 91);

        eventually(() -> assertThat(published.records(Topics.CUSTOMERS_SNAPSHOT))
                .anyMatch(record -> record.value() == null && record.key().equals(expired.toString())));

        assertThat(present(expired)).isFalse();
    }

    @Test
    void openClaimsAndTrustedCustomersStayHoweverOldTheyAre() {
        UUID open = customer("temp", 3000);
        UUID bound = customer("bound", 3000);
        UUID revoked = customer("revoked", 700);
        UUID revokedLongAgo = customer("revoked", 731);

        eventually(() -> assertThat(present(revokedLongAgo)).isFalse());

        assertThat(List.of(open, bound, revoked)).allMatch(this::present);
    }

    @Test
    void whatLedToATrustStaysAsLongAsTheTrust() {
        UUID bound = customer("bound", 3000);
        step(bound, "kept");
        step(UUID.randomUUID(), "gone");

        eventually(() -> assertThat(keys("customer_steps", "reason")).doesNotContain("gone"));

        assertThat(keys("customer_steps", "reason")).contains("kept");
    }

    @Test
    void aCodeStaysAsLongAsWhoeverItProved() {
        code("proved", customer("bound", 3000));
        code("useless", UUID.randomUUID());

        eventually(() -> assertThat(keys("codes", "userid")).doesNotContain("useless"));

        assertThat(keys("codes", "userid")).contains("proved");
    }

    private void code(String member, UUID redeemedBy) {
        jdbc.sql("""
                        INSERT INTO codes (id, userid, external_userid, phones, code_hash, issued_at, expires_at, redeemed_by)
                        SELECT gen_random_uuid(), :member, 'wm', '{1}', '', at, at, :redeemedBy
                        FROM (SELECT now() - interval '800 days' AS at) AS long_ago""").param("member", member).param("redeemedBy", redeemedBy).update();
    }

    private void step(UUID customer, String reason) {
        jdbc.sql("""
                        INSERT INTO customer_steps (customer_id, at, step, actor, reason)
                        VALUES (?, now() - interval '800 days', 'bound', 'rules', ?)""").params(customer, reason).update();
    }

    private UUID customer(String status, int daysOld) {
        UUID id = UUID.randomUUID();
        String openid = zhang.openid() + "-" + id;
        boolean bound = status.equals("bound");
        jdbc.sql("INSERT INTO followers (openid, following, following_since) VALUES (?, true, now())")
                .param(openid)
                .update();
        jdbc.sql("""
                        INSERT INTO customers (customer_id, version, openid, phone, binding_status, is_verified, verified_at,
                            claimed_at)
                        VALUES (:id, 1, :openid, '13800000000', :status, :bound, CASE WHEN :bound THEN now() END,
                            now() - make_interval(days => :days))""")
                .param("id", id)
                .param("openid", openid)
                .param("status", status)
                .param("bound", bound)
                .param("days", daysOld)
                .update();
        return id;
    }

    private boolean present(UUID customer) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM customers WHERE customer_id = ?)")
                .param(customer)
                .query(Boolean.class)
                .single();
    }

    private void insert(String table, String insert, String key, int days) {
        jdbc.sql("INSERT INTO " + table + " "
                        + insert.replace(":at", "now() - interval '" + days + " days'")
                                .replace(":key", "'" + key + "'"))
                .update();
    }

    private List<String> keys(String table, String column) {
        return jdbc.sql("SELECT CAST(" + column + " AS text) FROM " + table)
                .query(String.class)
                .list();
    }
}
