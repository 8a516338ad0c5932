package link.aftersales.identity.code.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.code.NumberAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNumberAnswers implements NumberAnswers {

    private final JdbcClient jdbc;

    JdbcNumberAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean ask(String userId, String externalUserId, MobileNumber phone, String taskId, Instant now) {
        return jdbc.sql("""
                        INSERT INTO number_answers (userid, external_userid, phone, task_id, asked_at)
                        VALUES (:userId, :externalUserId, :phone, :taskId, :now) ON CONFLICT DO NOTHING""")
                        .param("userId", userId)
                        .param("externalUserId", externalUserId)
                        .param("phone", phone.digits())
                        .param("taskId", taskId)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<MobileNumber> answer(String taskId, String userId, boolean yes, Instant now) {
        return jdbc.sql("""
                        UPDATE number_answers SET answer = :answer, answered_at = :now
                        WHERE task_id = :taskId AND lower(userid) = lower(:userId) AND answer IS NULL
                        RETURNING phone""")
                .param("taskId", taskId)
                .param("userId", userId)
                .param("answer", yes ? "yes" : "no")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new MobileNumber(row.getString("phone")))
                .optional();
    }

    @Override
    public boolean answered(String taskId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM number_answers WHERE task_id = :taskId AND answer IS NOT NULL)")
                .param("taskId", taskId)
                .query(Boolean.class)
                .single();
    }
}
