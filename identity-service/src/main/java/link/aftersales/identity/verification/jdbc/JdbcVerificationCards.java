package link.aftersales.identity.verification.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.identity.verification.VerificationCards;
import link.aftersales.identity.verification.VerificationRequest.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVerificationCards implements VerificationCards {

    private final JdbcClient jdbc;

    JdbcVerificationCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Offer offer, Instant at) {
        jdbc.sql("""
                        INSERT INTO verification_offers (task_id, customer_id, userid, external_userid, reason, at)
                        VALUES (:taskId, :customerId, :userId, :externalUserId, :reason, :at)""")
                .param("taskId", offer.taskId())
                .param("customerId", offer.customerId())
                .param("userId", offer.contact().userId())
                .param("externalUserId", offer.contact().externalUserId())
                .param("reason", offer.reason())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void add(DecisionCard card) {
        jdbc.sql("INSERT INTO verification_cards (task_id, request_id, userid) VALUES (:taskId, :requestId, :userId)")
                .param("taskId", card.taskId())
                .param("requestId", card.requestId())
                .param("userId", card.supervisor())
                .update();
    }

    @Override
    public Optional<Offer> offer(String taskId) {
        return jdbc.sql("SELECT * FROM verification_offers WHERE task_id = :taskId")
                .param("taskId", taskId)
                .query((row, number) -> new Offer(
                        taskId,
                        row.getObject("customer_id", UUID.class),
                        new Contact(row.getString("userid"), row.getString("external_userid")),
                        row.getString("reason")))
                .optional();
    }

    @Override
    public Optional<DecisionCard> decisionCard(String taskId) {
        return jdbc.sql("SELECT * FROM verification_cards WHERE task_id = :taskId")
                .param("taskId", taskId)
                .query((row, number) ->
                        new DecisionCard(taskId, row.getObject("request_id", UUID.class), row.getString("userid")))
                .optional();
    }
}
