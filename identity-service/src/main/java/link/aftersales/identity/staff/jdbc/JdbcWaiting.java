package link.aftersales.identity.staff.jdbc;

import static link.aftersales.identity.staff.jdbc.TodoRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.identity.staff.WaitingClaims;
import link.aftersales.identity.staff.WaitingWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWaiting implements WaitingClaims, WaitingWords {

    private final JdbcClient jdbc;

    JdbcWaiting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Waiting> on(MobileNumber phone) {
        return jdbc.sql("""
                        SELECT customer_id, openid FROM customers WHERE phone = :phone AND binding_status = 'temp'
                        ORDER BY claimed_at DESC, customer_id""")
                .param("phone", phone.digits())
                .query((row, number) -> new Waiting(row.getObject("customer_id", UUID.class), row.getString("openid")))
                .list();
    }

    /** One who comes meanwhile is not among them: he has said what he wants after the member's answer. */
    @Override
    public List<Waiting> locked(MobileNumber phone) {
        List<String> openids = on(phone).stream().map(Waiting::openid).sorted().toList();
        openids.forEach(openid -> jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:openid, 0))")
                .param("openid", openid)
                .query((row, number) -> true)
                .single());
        return on(phone).stream()
                .filter(waiting -> openids.contains(waiting.openid()))
                .toList();
    }

    @Override
    public void keep(String openid, String words, Instant at) {
        jdbc.sql("""
                        INSERT INTO waiting_words (openid, words, at) SELECT :openid, :words, :at
                        WHERE NOT EXISTS (SELECT FROM customers WHERE openid = :openid AND is_verified)
                        ON CONFLICT (openid) DO UPDATE SET words = excluded.words, at = excluded.at
                        WHERE waiting_words.at <= excluded.at""")
                .param("openid", openid)
                .param("words", words)
                .param("at", utc(at))
                .update();
    }

    @Override
    public Optional<String> newest(List<String> openids, Instant since) {
        return jdbc.sql("""
                        SELECT words FROM waiting_words WHERE openid = ANY (:openids) AND at > :since
                        ORDER BY at DESC LIMIT 1""")
                .param("openids", openids.toArray(String[]::new))
                .param("since", utc(since))
                .query(String.class)
                .optional();
    }
}
