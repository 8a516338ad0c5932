package link.aftersales.identity.trust.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.identity.trust.AddWay;
import link.aftersales.identity.trust.Candidate;
import link.aftersales.identity.trust.Cases;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Pair;
import link.aftersales.identity.trust.Unionid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCases implements Cases {

    /** By the person, by the number first seen, or added by the member who was asked to (a platform's second may be earlier than ours). */
    private static final String LINKED = """
            WITH linked AS (
                SELECT r.userid, r.external_userid
                FROM contacts c JOIN relations r USING (external_userid) WHERE c.unionid = :unionid
                UNION SELECT userid, external_userid
                FROM relations WHERE numbers_seen @> ARRAY[:phone]::text[]
                UNION (SELECT r.userid, r.external_userid
                FROM sales_todos t JOIN relations r ON r.userid = t.userid AND r.added_at > t.issued_at - interval '5 s'
                WHERE t.phone = :phone ORDER BY r.added_at DESC LIMIT 20))
            """;

    private final JdbcClient jdbc;

    JdbcCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Candidate> candidates(Customer customer) {
        Unionid follower = unionid(customer.openid());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("unionid", follower instanceof Unionid.Known known ? known.value() : null);
        values.put("phone", customer.phone().digits());
        values.put("openid", customer.openid());
        lockContacts(values);
        int claimants = claimants(customer);
        return jdbc.sql(LINKED + """
                        SELECT r.*, c.unionid, c.name,
                            EXISTS (SELECT FROM customers o WHERE o.external_userid = r.external_userid
                                AND o.is_verified AND o.openid <> :openid) AS taken,
                            EXISTS (SELECT FROM sales_todos t WHERE t.phone = :phone AND t.userid = r.userid
                                AND r.added_at > t.issued_at - interval '5 s') AS asked
                        FROM linked JOIN relations r USING (userid, external_userid) JOIN contacts c USING (external_userid)
                        WHERE r.read_at IS NOT NULL AND (r.deleted_at IS NULL OR r.deleted_at <= r.added_at)
                        ORDER BY r.added_at, r.userid""")
                .params(values)
                .query((row, number) -> candidate(row, customer, follower, claimants))
                .list();
    }

    private void lockContacts(Map<String, @Nullable Object> values) {
        jdbc.sql(LINKED + """
                        SELECT external_userid FROM contacts
                        WHERE external_userid IN (SELECT external_userid FROM linked)
                        ORDER BY external_userid FOR UPDATE""").params(values).query(String.class).list();
    }

    private Unionid unionid(String openid) {
        return jdbc.sql("SELECT unionid_read_at IS NOT NULL AS read, unionid FROM followers WHERE openid = :openid")
                .param("openid", openid)
                .query((row, number) -> Unionid.of(row.getBoolean("read"), row.getString("unionid")))
                .single();
    }

    private int claimants(Customer customer) {
        return jdbc.sql("""
                        SELECT count(DISTINCT openid) FROM customers
                        WHERE phone = :phone AND binding_status IN ('temp', 'bound')""")
                .param("phone", customer.phone().digits())
                .query(Integer.class)
                .single();
    }

    private static Candidate candidate(ResultSet row, Customer customer, Unionid follower, int claimants)
            throws SQLException {
        String externalUserId = row.getString("external_userid");
        Pair pair = new Pair(
                customer.phone(),
                follower,
                Unionid.of(true, row.getString("unionid")),
                !row.getBoolean("half"),
                AddWay.of(row.getInt("add_way"), row.getString("oper_userid"), externalUserId),
                texts(row.getArray("numbers_seen")),
                row.getBoolean("asked"),
                claimants,
                row.getBoolean("taken"));
        return new Candidate(row.getString("userid"), externalUserId, row.getString("name"), pair);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
