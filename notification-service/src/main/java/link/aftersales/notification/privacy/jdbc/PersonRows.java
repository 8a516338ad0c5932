package link.aftersales.notification.privacy.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries to a person and about him. Whoever is sending one of them finds its lease gone. */
@Repository
class PersonRows {

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends what waits for his chats from before. */
    void dropWaiting(String openid, List<String> externalUserIds, OffsetDateTime erasedAt) {
        jdbc.sql("""
                        update deliveries
                        set status = 'failed', reason = 'erased', finished_at = now(), leased_until = null,
                            lease = lease + 1, parts = null, body = null, card = null, notice = null, tried = '{}'
                        where (channel in ('wechat_mp', 'wechat_mp_template') and receiver = :openid
                            or channel = 'wechat_kf' and receiver = any (:externalUserIds))
                          and status = 'pending' and happened_at <= :erasedAt""")
                .param("openid", openid)
                .param("externalUserIds", externalUserIds.toArray(String[]::new))
                .param("erasedAt", erasedAt)
                .update();
    }

    /** Nobody can be written to by what is left; what he did after that is that of somebody new. */
    void forgetChats(Erasure erasure) {
        jdbc.sql("delete from customer_chats where customer_id = any (:customerIds)")
                .param("customerIds", erasure.customerIds().toArray(String[]::new))
                .update();
        forgetChats("reply_windows", "opened_at", erasure);
        forgetChats("closed_chats", "closed_at", erasure);
    }

    private void forgetChats(String table, String time, Erasure erasure) {
        String his = "(channel = 'wechat_mp' and person = :openid"
                + " or channel = 'wechat_kf' and person = any (:externalUserIds))";
        jdbc.sql("delete from " + table + " where " + his + " and " + time + " <= :erasedAt")
                .param("openid", erasure.openid())
                .param("externalUserIds", erasure.externalUserIds().toArray(String[]::new))
                .param("erasedAt", erasure.erasedAt())
                .update();
    }

    /** Takes him out of every row; ids, states, attempts and the members who were told stay. */
    void empty(Erasure erasure) {
        List<UUID> his = jdbc.sql("""
                        update deliveries
                        set reason = case when status = 'pending' or reason = 'erased' then 'erased' end,
                            status = case when status = 'pending' then 'failed' else status end,
                            receiver = case when channel in ('wechat_mp', 'wechat_mp_template', 'wechat_kf') then null else receiver end,
                            finished_at = coalesce(finished_at, now()), leased_until = null, lease = lease + 1,
                            parts = null, body = null, card = null, notice = null, tried = '{}', about = '{}'
                        where channel in ('wechat_mp', 'wechat_mp_template') and receiver = :openid
                            and (happened_at <= :erasedAt or cause = :cause)
                           or channel = 'wechat_kf' and receiver = any (:externalUserIds)
                            and happened_at <= :erasedAt
                           or about && cast(:about as text[])
                        returning id""")
                .param("openid", erasure.openid())
                .param("erasedAt", erasure.erasedAt())
                .param("cause", erasure.cause())
                .param("externalUserIds", erasure.externalUserIds().toArray(String[]::new))
                .param("about", erasure.about())
                .query(UUID.class)
                .list();
        jdbc.sql("update delivery_attempts set detail = null where delivery_id = any (:his) and detail is not null")
                .param("his", his.toArray(UUID[]::new))
                .update();
        dropWatches(erasure.customerIds());
    }

    /** Nobody is reminded of his tickets any more. */
    void dropWatches(List<String> customerIds) {
        jdbc.sql("delete from ticket_watches where customer_id = any (:customerIds)")
                .param("customerIds", customerIds.toArray(String[]::new))
                .update();
    }
}
