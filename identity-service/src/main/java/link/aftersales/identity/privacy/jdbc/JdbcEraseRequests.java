package link.aftersales.identity.privacy.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import link.aftersales.contracts.ErasureQuestion;
import link.aftersales.identity.privacy.EraseRequests;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEraseRequests implements EraseRequests {

    private final JdbcClient jdbc;

    JdbcEraseRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void asked(String openid, Instant at) {
        jdbc.sql("""
                        INSERT INTO erase_requests (openid, asked_at) VALUES (:openid, :at)
                        ON CONFLICT (openid) DO UPDATE SET asked_at = excluded.asked_at, latest = true""")
                .param("openid", openid)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean askedBetween(String openid, Instant from, Instant to) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM erase_requests
                            WHERE openid = :openid AND asked_at BETWEEN :from AND :to)""")
                .param("openid", openid)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<ErasureQuestion> nextWord(String openid) {
        return jdbc.sql("UPDATE erase_requests SET latest = false WHERE openid = :openid AND latest RETURNING asked_at")
                .param("openid", openid)
                .query((row, n) ->
                        new ErasureQuestion(row.getTimestamp("asked_at").toInstant()))
                .optional();
    }

    @Override
    public void withdrawn(String openid) {
        jdbc.sql("DELETE FROM erase_requests WHERE openid = :openid")
                .param("openid", openid)
                .update();
    }
}
