package link.aftersales.identity;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Those who have long been customers, with the relations that proved them, and the to-dos of the last weeks. */
final class MillionCustomers {

    private static final String NUMBERS = " FROM generate_series(1, 1000000) AS n";

    private MillionCustomers() {}

    static void insert(JdbcTemplate jdbc) {
        List.of(
                        """
                INSERT INTO followers (openid, unionid, following, following_since, unionid_read_at)
                SELECT 'old-' || n, 'old-union-' || n, true, now() - interval '1 year', now() - interval '1 year'
                """ + NUMBERS,
                        """
                INSERT INTO contacts (external_userid, unionid, name, contact_type, read_at)
                SELECT 'old-wm-' || n, 'old-union-' || n, '客户' || n, 1, now() - interval '1 year'
                """ + NUMBERS,
                        """
                INSERT INTO relations (userid, external_userid, half, added_at, related_since, add_way, oper_userid,
                    numbers_seen, read_at)
                SELECT 'sales-' || n % 100, 'old-wm-' || n, false, since, since, 2, 'sales-' || n % 100,
                    ARRAY[(13900000000 + n)::text], since
                FROM (SELECT n, now() - n * interval '1 minute' AS since
                """ + NUMBERS + ") AS each",
                        """
                INSERT INTO customers (customer_id, version, openid, phone, binding_status, is_verified, verified_at,
                    number_proven, person_evidence, number_evidence, external_userid, member_userid, name, company,
                    claimed_at)
                SELECT gen_random_uuid(), 2, 'old-' || n, (13900000000 + n)::text, 'bound', true, since,
                    true, 'unionid', 'seen', 'old-wm-' || n, 'sales-' || n % 100, '客户' || n, '公司' || n % 50000, since
                FROM (SELECT n, now() - n * interval '1 minute' AS since
                """ + NUMBERS + ") AS each",
                        """
                INSERT INTO sales_todos (phone, userid, issued_at, told_at, state)
                SELECT phone, member_userid, claimed_at, claimed_at, 'over' FROM customers
                WHERE is_verified AND claimed_at > now() - interval '100000 minutes'""",
                        "VACUUM ANALYZE",
                        "CHECKPOINT")
                .forEach(jdbc::execute);
    }
}
