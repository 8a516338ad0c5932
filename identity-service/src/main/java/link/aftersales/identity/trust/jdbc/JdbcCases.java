package link.aftersales.identity.trust.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.identity.trust.AddWay;
import link.aftersales.identity.trust.Bond;
import link.aftersales.identity.trust.Candidate;
import link.aftersales.identity.trust.Cases;
import link.aftersales.identity.trust.Customer;
import link.aftersales.identity.trust.Customer.Trust;
import link.aftersales.identity.trust.NumberAnswer;
import link.aftersales.identity.trust.Pair;
import link.aftersales.identity.trust.Unionid;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCases implements Cases {

    /**
     * By the person, by the number first seen, by a code, because it carried the trust before, or added by the member who
     * was asked to (a platform's second may be earlier than ours). PostgreSQL takes one in two hundred relations to show any
     * number, and would read all of them: the first limit tells it better.
     */
    private static final String LINKED = """
            WITH linked AS (
                SELECT r.userid, r.external_userid
                FROM contacts c JOIN relations r USING (external_userid) WHERE c.unionid = :unionid
                UNION (SELECT userid, external_userid
                FROM relations WHERE numbers_seen @> ARRAY[:phone]::text[] ORDER BY added_at DESC LIMIT 100)
                UNION SELECT userid, external_userid
                FROM relations WHERE external_userid = :trusted
                UNION SELECT r.userid, r.external_userid
                FROM codes k JOIN relations r USING (external_userid) WHERE k.redeemed_by = :customerId
                UNION SELECT r.userid, r.external_userid
                FROM codes k JOIN relations r USING (external_userid)
                WHERE k.phones @> ARRAY[:phone]::text[] AND k.expires_at > :now
                UNION SELECT a.userid, a.external_userid
                FROM (SELECT r.userid, r.external_userid
                    FROM (SELECT userid, min(issued_at) AS asked_at FROM sales_todos WHERE phone = :phone GROUP BY userid) t
                        JOIN relations r ON r.userid = t.userid AND r.added_at > t.asked_at - interval '5 s'
                    ORDER BY r.added_at DESC LIMIT 20) a LEFT JOIN contacts c USING (external_userid)
                WHERE (c.unionid <> :unionid) IS NOT TRUE)
            """;

    /** The platform's word for a contact that was taken over by a colleague. */
    private static final String HANDED_ON = "DELETE_BY_TRANSFER";

    private final JdbcClient jdbc;

    JdbcCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Candidate> candidates(Customer customer, Instant now) {
        Unionid follower = unionid(customer.openid());
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("unionid", follower instanceof Unionid.Known known ? known.value() : null);
        values.put("phone", customer.phone().digits());
        values.put("openid", customer.openid());
        values.put("customerId", customer.id());
        values.put("trusted", trusted(customer));
        values.put("now", now.atOffset(ZoneOffset.UTC));
        lockContacts(values);
        int claimants = claimants(customer);
        return jdbc.sql(LINKED + """
                        SELECT r.*, c.unionid, c.name,
                            EXISTS (SELECT FROM customers o WHERE o.external_userid = r.external_userid
                                AND o.is_verified AND o.openid <> :openid) AS taken,
                            EXISTS (SELECT FROM sales_todos t WHERE t.phone = :phone AND t.userid = r.userid
                                AND r.added_at > t.issued_at - interval '5 s') AS asked,
                            EXISTS (SELECT FROM codes k WHERE k.external_userid = r.external_userid
                                AND k.redeemed_by = :customerId) AS redeemed,
                            EXISTS (SELECT FROM codes k WHERE k.external_userid = r.external_userid
                                AND k.phones @> ARRAY[:phone]::text[] AND k.expires_at > :now) AS issued,
                            (SELECT n.answer FROM number_answers n WHERE n.userid = r.userid
                                AND n.external_userid = r.external_userid AND n.phone = :phone) AS answer
                        FROM linked JOIN relations r USING (userid, external_userid) JOIN contacts c USING (external_userid)
                        WHERE r.read_at IS NOT NULL AND (r.deleted_at IS NULL OR r.deleted_at <= r.added_at)
                        ORDER BY r.added_at, r.userid""")
                .params(values)
                .query((row, number) -> candidate(row, customer, follower, claimants))
                .list();
    }

    @Override
    public List<Bond> bonds(Customer customer) {
        return jdbc.sql("""
                        SELECT userid, read_at IS NOT NULL AND NOT half AS known, delete_source,
                            CASE WHEN deleted_at > added_at THEN deleted_at END AS ended_at
                        FROM relations WHERE external_userid = ? ORDER BY added_at, userid""")
                .param(trusted(customer))
                .query((row, number) -> new Bond(
                        row.getString("userid"),
                        row.getBoolean("known"),
                        CustomerRows.instant(row, "ended_at"),
                        HANDED_ON.equals(row.getString("delete_source"))))
                .list();
    }

    private static @Nullable String trusted(Customer customer) {
        Trust trust = customer.trust();
        return trust == null ? null : trust.externalUserId();
    }

    private static NumberAnswer answer(@Nullable String word) {
        return word == null ? NumberAnswer.NONE : NumberAnswer.valueOf(word.toUpperCase(Locale.ROOT));
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
                AddWay.of(row.getInt("add_way"), row.getString("oper_userid"), row.getString("userid"), externalUserId),
                texts(row.getArray("numbers_seen")),
                row.getBoolean("asked"),
                row.getBoolean("issued"),
                row.getBoolean("redeemed"),
                answer(row.getString("answer")),
                claimants,
                row.getBoolean("taken"));
        return new Candidate(row.getString("userid"), externalUserId, row.getString("name"), pair);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
