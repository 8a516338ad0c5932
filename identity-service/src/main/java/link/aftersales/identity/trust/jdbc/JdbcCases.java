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
     * number, and would read all of them: the limits tell it better. Contacts are locked in the order of their ids. A value
     * that PostgreSQL sees only as the result of a SELECT does not have it plan anew for each claim.
     */
    private static final String LOCK_LINKED = """
            WITH found AS (
                SELECT external_userid FROM contacts WHERE unionid = (SELECT :unionid)
                UNION (SELECT CAST(:trusted AS text) OFFSET 0)
                UNION SELECT external_userid FROM codes WHERE redeemed_by = (SELECT :customerId)
                UNION SELECT external_userid FROM codes
                WHERE phones @> ARRAY[(SELECT :phone)]::text[] AND expires_at > (SELECT :now)),
            linked AS (
                SELECT r.userid, r.external_userid FROM found CROSS JOIN LATERAL (
                    SELECT * FROM relations WHERE external_userid = found.external_userid OFFSET 0) r
                UNION (SELECT userid, external_userid
                FROM relations WHERE numbers_seen @> ARRAY[(SELECT :phone)]::text[] ORDER BY added_at DESC LIMIT 100)
                UNION SELECT a.userid, a.external_userid
                FROM (SELECT r.userid, r.external_userid
                    FROM (SELECT userid, min(issued_at) AS asked_at
                            FROM sales_todos WHERE phone = (SELECT :phone) GROUP BY userid) t
                        CROSS JOIN LATERAL (SELECT * FROM relations
                            WHERE userid = t.userid AND added_at > t.asked_at - interval '5 s'
                            ORDER BY added_at DESC LIMIT 20) r
                    ORDER BY r.added_at DESC LIMIT 20) a
                    LEFT JOIN LATERAL (
                        SELECT unionid FROM contacts WHERE external_userid = a.external_userid OFFSET 0) c ON true
                WHERE (c.unionid <> (SELECT :unionid)) IS NOT TRUE)
            SELECT l.userid, l.external_userid
            FROM (SELECT userid, external_userid FROM linked ORDER BY external_userid, userid) l
                CROSS JOIN LATERAL (
                    SELECT true FROM contacts WHERE external_userid = l.external_userid FOR UPDATE) AS locked""";

    /**
     * A statement of its own, so that it sees what the last holder of the locks did. Were the values known to the planner,
     * it would plan anew for each; what is written with EXISTS it may compute for all customers at once.
     */
    private static final String FACTS = """
            SELECT r.*, c.unionid, c.name,
                (SELECT true FROM customers o WHERE o.external_userid = r.external_userid
                    AND o.is_verified AND o.openid <> (SELECT :openid) LIMIT 1) AS taken,
                r.added_at > (SELECT min(t.issued_at) - interval '5 s' FROM (
                    SELECT * FROM sales_todos WHERE phone = (SELECT :phone) OFFSET 0) t WHERE t.userid = r.userid) AS asked,
                (SELECT true FROM codes k WHERE k.external_userid = r.external_userid
                    AND k.redeemed_by = (SELECT :customerId) LIMIT 1) AS redeemed,
                (SELECT true FROM codes k WHERE k.external_userid = r.external_userid
                    AND k.phones @> ARRAY[(SELECT :phone)]::text[] AND k.expires_at > (SELECT :now) LIMIT 1) AS issued,
                (SELECT n.answer FROM number_answers n WHERE n.userid = r.userid
                    AND n.external_userid = r.external_userid AND n.phone = (SELECT :phone)) AS answer,
                (SELECT count(DISTINCT o.openid) FROM customers o
                    WHERE o.phone = (SELECT :phone) AND o.binding_status IN ('temp', 'bound')) AS claimants
            FROM unnest((SELECT CAST(:userIds AS text[])), (SELECT CAST(:externalUserIds AS text[])))
                AS l (userid, external_userid)
                CROSS JOIN LATERAL (SELECT * FROM relations
                    WHERE userid = l.userid AND external_userid = l.external_userid OFFSET 0) r
                CROSS JOIN LATERAL (SELECT unionid, name FROM contacts
                    WHERE external_userid = l.external_userid OFFSET 0) c
            WHERE r.read_at IS NOT NULL AND (r.deleted_at IS NULL OR r.deleted_at <= r.added_at)
            ORDER BY r.added_at, r.userid""";

    /** The platform's word for a contact that was taken over by a colleague. */
    private static final String HANDED_ON = "DELETE_BY_TRANSFER";

    /** A relation that is looked at. */
    private record Link(String userId, String externalUserId) {}

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
        List<Link> linked = lockLinked(values);
        if (linked.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(FACTS)
                .params(values)
                .param("userIds", linked.stream().map(Link::userId).toArray(String[]::new))
                .param(
                        "externalUserIds",
                        linked.stream().map(Link::externalUserId).toArray(String[]::new))
                .query((row, number) -> candidate(row, customer, follower))
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

    private List<Link> lockLinked(Map<String, @Nullable Object> values) {
        return jdbc.sql(LOCK_LINKED)
                .params(values)
                .query((row, number) -> new Link(row.getString("userid"), row.getString("external_userid")))
                .list();
    }

    private Unionid unionid(String openid) {
        return jdbc.sql("SELECT unionid_read_at IS NOT NULL AS read, unionid FROM followers WHERE openid = :openid")
                .param("openid", openid)
                .query((row, number) -> Unionid.of(row.getBoolean("read"), row.getString("unionid")))
                .single();
    }

    private static Candidate candidate(ResultSet row, Customer customer, Unionid follower) throws SQLException {
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
                row.getInt("claimants"),
                row.getBoolean("taken"));
        return new Candidate(row.getString("userid"), externalUserId, row.getString("name"), pair);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
