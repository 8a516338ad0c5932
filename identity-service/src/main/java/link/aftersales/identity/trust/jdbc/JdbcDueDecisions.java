package link.aftersales.identity.trust.jdbc;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.project.RegistrationsChanged;
import link.aftersales.identity.trust.DueDecisions;
import link.aftersales.identity.trust.NumberFreed;
import link.aftersales.messaging.Worker;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows are only ever appended, so that noting a decision never waits for one that is being made. */
@Repository
class JdbcDueDecisions implements DueDecisions {

    /** What a relation can still change: an open claim, the missing proof of a number, or a trust that ended with one. */
    private static final String UNDECIDED = """
            (c.binding_status = 'temp' OR c.binding_status = 'bound' AND NOT c.number_proven
                OR c.ended_because = 'relation_ended')""";

    /**
     * Who was to be added by this member is judged unless he is somebody else for certain: there may be many such claims.
     * The index of open claims looks short to PostgreSQL whenever it was last counted on a quiet day, and would be read
     * through each time: OFFSET 0 has it find customers by their numbers first. Values it sees only as results of a SELECT
     * do not tempt it to plan anew for each contact, which takes longer than the search.
     */
    static final String BY_CONTACT = """
            WITH met AS MATERIALIZED (
                SELECT r.userid, r.numbers_seen, r.added_at, k.unionid
                FROM relations r LEFT JOIN contacts k USING (external_userid)
                WHERE r.userid = (SELECT :userId) AND r.external_userid = (SELECT :externalUserId)),
            issued AS MATERIALIZED (
                SELECT redeemed_by, phones, expires_at FROM codes WHERE external_userid = (SELECT :externalUserId))
            SELECT c.customer_id FROM contacts k JOIN followers f ON f.unionid = k.unionid
                CROSS JOIN LATERAL (SELECT * FROM customers WHERE openid = f.openid OFFSET 0) c
            WHERE k.external_userid = (SELECT :externalUserId) AND %1$s
            UNION SELECT c.customer_id FROM customers c
            WHERE c.external_userid = (SELECT :externalUserId) AND (c.binding_status = 'bound' OR %1$s)
            UNION SELECT c.customer_id FROM issued
                CROSS JOIN LATERAL (SELECT * FROM customers WHERE customer_id = issued.redeemed_by OFFSET 0) c
            WHERE %1$s
            UNION SELECT c.customer_id FROM issued CROSS JOIN unnest(issued.phones) AS number
                CROSS JOIN LATERAL (SELECT customer_id FROM customers
                    WHERE CASE WHEN binding_status = 'temp' THEN phone END = number OFFSET 0) c
            WHERE issued.expires_at > (SELECT :now)
            UNION SELECT c.customer_id FROM met CROSS JOIN unnest(met.numbers_seen) AS number
                CROSS JOIN LATERAL (SELECT * FROM customers WHERE phone = number OFFSET 0) c
            WHERE %1$s
            UNION (SELECT c.customer_id FROM met
                CROSS JOIN LATERAL (SELECT phone, issued_at FROM sales_todos
                    WHERE CASE WHEN state <> 'over' THEN userid END = met.userid
                        AND issued_at < met.added_at + interval '5 s' OFFSET 0) t
                CROSS JOIN LATERAL (SELECT customer_id, openid FROM customers
                    WHERE CASE WHEN binding_status = 'temp' THEN phone END = t.phone OFFSET 0) c
                CROSS JOIN LATERAL (SELECT unionid FROM followers WHERE openid = c.openid OFFSET 0) f
            WHERE (f.unionid <> met.unionid) IS NOT TRUE
            ORDER BY t.issued_at DESC LIMIT 10)""".formatted(UNDECIDED);

    private final JdbcClient jdbc;
    private final Worker judge;
    private final Clock clock;

    JdbcDueDecisions(JdbcClient jdbc, @Qualifier("claimJudge") Worker judge, Clock clock) {
        this.jdbc = jdbc;
        this.judge = judge;
        this.clock = clock;
    }

    @Override
    public void claimed(UUID customerId) {
        add("SELECT CAST(:id AS uuid)", true, Map.of("id", customerId));
    }

    @Override
    public void followerRead(String openid) {
        add(
                "SELECT c.customer_id FROM customers c WHERE c.openid = :openid AND " + UNDECIDED,
                true,
                Map.of("openid", openid));
    }

    @Override
    public void contactRead(String userId, String externalUserId) {
        add(BY_CONTACT, false, Map.of("userId", userId, "externalUserId", externalUserId));
    }

    /** The lock waits for a claim that is being bound by this contact right now, so that it is seen; it is short. */
    @Override
    public void relationEnded(String externalUserId) {
        jdbc.sql("SELECT true FROM contacts WHERE external_userid = ? FOR SHARE")
                .param(externalUserId)
                .query(Boolean.class)
                .optional();
        add(
                "SELECT c.customer_id FROM customers c WHERE c.external_userid = :externalUserId AND c.is_verified",
                false,
                Map.of("externalUserId", externalUserId));
    }

    @Override
    public void proofChanged(UUID customerId) {
        add("SELECT CAST(:id AS uuid)", false, Map.of("id", customerId));
    }

    @Override
    public void numberChanged(MobileNumber phone) {
        add(
                "SELECT c.customer_id FROM customers c WHERE c.phone = :phone AND c.binding_status IN ('temp', 'bound')",
                false,
                Map.of("phone", phone.digits()));
    }

    @EventListener
    void on(RegistrationsChanged changed) {
        changed.phones().forEach(this::numberChanged);
    }

    @EventListener
    void on(NumberFreed freed) {
        numberChanged(freed.phone());
    }

    private void add(String customers, boolean askSales, Map<String, Object> values) {
        int added = jdbc.sql("INSERT INTO due_decisions (customer_id, ask_sales, due_at) SELECT due.customer_id, "
                        + askSales + ", :now FROM (" + customers + ") AS due (customer_id)")
                .params(values)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            judge.wakeAfterCommit();
        }
    }
}
