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

    /** Who was to be added by this member is judged unless he is somebody else for certain: there may be many such claims. */
    private static final String BY_CONTACT = """
            SELECT c.customer_id FROM contacts k JOIN followers f ON f.unionid = k.unionid
                JOIN customers c ON c.openid = f.openid
            WHERE k.external_userid = :externalUserId AND %1$s
            UNION SELECT c.customer_id FROM customers c
            WHERE c.external_userid = :externalUserId AND (c.binding_status = 'bound' OR %1$s)
            UNION SELECT c.customer_id FROM codes k JOIN customers c ON c.customer_id = k.redeemed_by
            WHERE k.external_userid = :externalUserId AND %1$s
            UNION SELECT c.customer_id FROM codes k JOIN customers c ON c.phone = ANY (k.phones)
            WHERE k.external_userid = :externalUserId AND k.expires_at > :now AND c.binding_status = 'temp'
            UNION SELECT c.customer_id FROM relations r JOIN customers c ON c.phone = ANY (r.numbers_seen)
            WHERE r.userid = :userId AND r.external_userid = :externalUserId AND %1$s
            UNION (SELECT c.customer_id FROM relations r
                JOIN sales_todos t ON t.userid = r.userid AND t.issued_at < r.added_at + interval '5 s'
                JOIN customers c ON c.phone = t.phone
                JOIN followers f ON f.openid = c.openid
                LEFT JOIN contacts k ON k.external_userid = r.external_userid
            WHERE r.userid = :userId AND r.external_userid = :externalUserId AND c.binding_status = 'temp'
                AND t.state <> 'over' AND (f.unionid <> k.unionid) IS NOT TRUE
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
