package link.aftersales.ticket.kf.jdbc;

import java.sql.Timestamp;
import java.util.Locale;
import link.aftersales.contracts.KfInbound.MessageReceived;
import link.aftersales.ticket.kf.Unanswered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnanswered implements Unanswered {

    private final JdbcClient jdbc;

    JdbcUnanswered(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String id, MessageReceived message) {
        jdbc.sql("""
                INSERT INTO kf_unanswered (id, open_kfid, external_userid, kind, words, media_id, sent_at)
                VALUES (:id, :account, :visitor, :kind, :words, :media, :at)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", id)
                .param("account", message.openKfId())
                .param("visitor", message.externalUserId())
                .param("kind", message.kind().name().toLowerCase(Locale.ROOT))
                .param("words", message.text())
                .param("media", message.mediaId())
                .param("at", Timestamp.from(message.sentAt()))
                .update();
    }
}
