package link.aftersales.identity.trust.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import link.aftersales.identity.LeaseSql;
import link.aftersales.identity.trust.Candidate;
import link.aftersales.identity.trust.Decisions;
import link.aftersales.identity.trust.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecisions implements Decisions {

    private static final String TAKE_DUE = """
            WITH due AS MATERIALIZED (
                SELECT id FROM due_decisions WHERE due_at <= :now
                ORDER BY due_at, id FOR UPDATE SKIP LOCKED LIMIT 50)
            UPDATE due_decisions d SET due_at = :leasedUntil FROM due, %s WHERE d.id = due.id
            RETURNING d.id, d.customer_id, d.ask_sales""".formatted(LeaseSql.NEED_NOT_LAST);

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcDecisions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<Due> takeDue(Instant now, Duration lease) {
        return jdbc.sql(TAKE_DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leasedUntil", now.plus(lease).atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Due(
                        row.getLong("id"), row.getObject("customer_id", UUID.class), row.getBoolean("ask_sales")))
                .list();
    }

    @Override
    public void done(Due due) {
        jdbc.sql("DELETE FROM due_decisions WHERE id = :id")
                .param("id", due.id())
                .update();
    }

    @Override
    public void keep(UUID customerId, Candidate candidate, Verdict verdict, Instant at) {
        jdbc.sql("""
                        INSERT INTO claim_decisions (customer_id, userid, external_userid, outcome, reason, evidence, at)
                        SELECT :customerId, :userId, :externalUserId, :outcome, :reason, CAST(:evidence AS jsonb), :at
                        WHERE NOT EXISTS (
                            SELECT FROM (
                                SELECT * FROM claim_decisions
                                WHERE customer_id = :customerId AND userid = :userId AND external_userid = :externalUserId
                                ORDER BY id DESC LIMIT 1) AS last
                            WHERE last.outcome = :outcome AND last.reason = :reason
                                AND last.evidence = CAST(:evidence AS jsonb))""")
                .param("customerId", customerId)
                .param("userId", candidate.userId())
                .param("externalUserId", candidate.externalUserId())
                .param("outcome", verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .param("reason", verdict.reason())
                .param("evidence", evidence(candidate))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String evidence(Candidate candidate) {
        try {
            return json.writeValueAsString(EvidenceFacts.of(candidate.pair()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
