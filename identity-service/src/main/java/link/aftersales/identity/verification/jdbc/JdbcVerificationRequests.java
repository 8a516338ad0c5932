package link.aftersales.identity.verification.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.verification.VerificationRequest;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import link.aftersales.identity.verification.VerificationRequest.Decision;
import link.aftersales.identity.verification.VerificationRequest.State;
import link.aftersales.identity.verification.VerificationRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVerificationRequests implements VerificationRequests {

    private static final String IN_STATE =
            " FROM verification_requests WHERE (CAST(:state AS text) IS NULL OR state = :state)";

    private final JdbcClient jdbc;

    JdbcVerificationRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(VerificationRequest request) {
        return jdbc.sql("""
                        INSERT INTO verification_requests (id, customer_id, userid, external_userid, applicant, reason,
                            asked_at, state, decided_by, decision_reason, decided_at)
                        VALUES (:id, :customerId, :userId, :externalUserId, :applicant, :reason,
                            :askedAt, :state, :by, :decisionReason, :decidedAt)
                        ON CONFLICT DO NOTHING""").params(values(request)).update() == 1;
    }

    @Override
    public Optional<VerificationRequest> find(UUID id) {
        return jdbc.sql("SELECT * FROM verification_requests WHERE id = :id")
                .param("id", id)
                .query(JdbcVerificationRequests::request)
                .optional();
    }

    @Override
    public boolean decide(UUID id, State state, @Nullable String by, String reason, Instant at) {
        return jdbc.sql("""
                        UPDATE verification_requests
                        SET state = :state, decided_by = :by, decision_reason = :reason, decided_at = :at
                        WHERE id = :id AND state = 'asked'""")
                        .param("id", id)
                        .param("state", word(state))
                        .param("by", by)
                        .param("reason", reason)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    @Override
    public void withdraw(UUID id, String reason) {
        jdbc.sql("UPDATE verification_requests SET state = 'moot', decision_reason = :reason WHERE id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    @Override
    public List<UUID> asked(UUID customerId) {
        return jdbc.sql("SELECT id FROM verification_requests WHERE customer_id = :id AND state = 'asked' ORDER BY id")
                .param("id", customerId)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<VerificationRequest> list(Optional<State> state, int limit, long offset) {
        return jdbc.sql("SELECT *" + IN_STATE + " ORDER BY asked_at, id LIMIT :limit OFFSET :offset")
                .param("state", state.map(JdbcVerificationRequests::word).orElse(null))
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcVerificationRequests::request)
                .list();
    }

    @Override
    public long count(Optional<State> state) {
        return jdbc.sql("SELECT count(*)" + IN_STATE)
                .param("state", state.map(JdbcVerificationRequests::word).orElse(null))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> values(VerificationRequest request) {
        Contact contact = request.contact();
        Decision decision = request.decision();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", request.id());
        values.put("customerId", request.customerId());
        values.put("userId", contact == null ? null : contact.userId());
        values.put("externalUserId", contact == null ? null : contact.externalUserId());
        values.put("applicant", request.applicant());
        values.put("reason", request.reason());
        values.put("askedAt", utc(request.askedAt()));
        values.put("state", word(request.state()));
        values.put("by", decision == null ? null : decision.by());
        values.put("decisionReason", decision == null ? null : decision.reason());
        values.put("decidedAt", decision == null ? null : utc(decision.at()));
        return values;
    }

    private static VerificationRequest request(ResultSet row, int number) throws SQLException {
        String externalUserId = row.getString("external_userid");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new VerificationRequest(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                externalUserId == null ? null : new Contact(row.getString("userid"), externalUserId),
                row.getString("applicant"),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                decidedAt == null
                        ? null
                        : new Decision(
                                row.getString("decided_by"), row.getString("decision_reason"), decidedAt.toInstant()));
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
