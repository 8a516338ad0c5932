package link.aftersales.notification.customer.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.WechatInbound.TemplateFinished;
import link.aftersales.contracts.Wire;
import link.aftersales.messaging.EventCodec;
import link.aftersales.messaging.Outbox;
import link.aftersales.notification.customer.CustomerChat;
import link.aftersales.notification.customer.Notices;
import link.aftersales.notification.customer.Unreachable;
import link.aftersales.notification.push.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A notice stands in the row of its delivery. */
@Repository
class JdbcNotices implements Notices {

    private static final String TYPE =
            CustomerMessage.class.getAnnotation(Wire.class).type();
    private static final String KEPT =
            "status = 'pending' and notice is not null and attempts = 0 and held_until > now()";

    private final JdbcClient jdbc;
    private final EventCodec codec;
    private final Outbox outbox;
    private final Clock clock;

    JdbcNotices(JdbcClient jdbc, EventCodec codec, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void note(String cause, CustomerChat chat, Notice notice) {
        note(cause, chat, notice, null);
    }

    @Override
    public void keep(String cause, CustomerChat chat, Notice notice, Unreachable why) {
        note(cause, chat, notice, "waits for the customer's word: " + why.name().toLowerCase(Locale.ROOT));
    }

    private void note(String cause, CustomerChat chat, Notice notice, @Nullable String reason) {
        jdbc.sql("""
                        update deliveries set notice = :notice, tried = :tried, reason = :reason
                        where cause = :cause and channel = :channel and receiver = :receiver and status = 'pending'""")
                .param("notice", new String(codec.encode(notice.message()), StandardCharsets.UTF_8))
                .param("tried", notice.tried().toArray(String[]::new))
                .param("reason", reason)
                .param("cause", cause)
                .param("channel", chat.channel().wireName())
                .param("receiver", chat.person())
                .update();
    }

    @Override
    public List<Kept> keptFor(String customerId) {
        return jdbc.sql("select id, notice from deliveries where " + KEPT + """
                         and joined_into is null and about @> array[:customerId]::text[]
                         and exists (select from customer_chats where customer_id = :customerId and verified)
                        order by seq""")
                .param("customerId", customerId)
                .query((row, n) -> new Kept(row.getObject("id", UUID.class), message(row)))
                .list();
    }

    @Override
    public List<Kept> keptSince(CustomerChat chat, Instant at) {
        return jdbc.sql("select id, notice from deliveries where " + KEPT + """
                         and joined_into is null and created_at >= :at
                         and receiver = :person and channel = :channel and coalesce(open_kfid, '') = :account
                        order by seq""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", chat.person())
                .param("channel", chat.channel().wireName())
                .param("account", chat.account())
                .query((row, n) -> new Kept(row.getObject("id", UUID.class), message(row)))
                .list();
    }

    @Override
    public void release(UUID delivery) {
        jdbc.sql("update deliveries set held_until = null, reason = null where joined_into is null and id = ? and "
                        + KEPT)
                .param(delivery)
                .update();
    }

    @Override
    public void join(List<UUID> kept, String cause) {
        jdbc.sql("update deliveries set joined_into = :cause where id = any (:kept) and " + KEPT)
                .param("cause", cause)
                .param("kept", kept.toArray(UUID[]::new))
                .update();
    }

    @Override
    public void said(UUID delivery) {
        jdbc.sql("""
                        update deliveries kept
                        set status = 'sent', reason = null, finished_at = now(), held_until = null
                        from deliveries said
                        where said.id = :delivery and kept.joined_into = said.cause and kept.status = 'pending'
                        returning kept.id, kept.ticket_no, kept.receiver, kept.channel""")
                .param("delivery", delivery)
                .query((row, n) -> new DeliverySent(
                        row.getString("id"),
                        row.getString("ticket_no"),
                        row.getString("receiver"),
                        row.getString("channel"),
                        clock.instant()))
                .list()
                .forEach(sent -> outbox.append(sent.deliveryId(), sent));
    }

    @Override
    public void unsaid(UUID delivery) {
        jdbc.sql("""
                        update deliveries kept set joined_into = null
                        from deliveries said
                        where said.id = :delivery and kept.joined_into = said.cause and kept.status = 'pending'""").param("delivery", delivery).update();
    }

    @Override
    public Optional<Notice> find(UUID delivery) {
        return jdbc.sql("select notice, tried from deliveries where id = :delivery and notice is not null")
                .param("delivery", delivery)
                .query((row, n) -> new Notice(message(row), Arrays.asList((String[])
                        row.getArray("tried").getArray())))
                .optional();
    }

    @Override
    public Optional<CustomerChat> chat(UUID delivery) {
        return jdbc.sql("""
                        select channel, receiver, open_kfid from deliveries
                        where id = :delivery and channel in ('wechat_mp', 'wechat_kf') and receiver is not null""")
                .param("delivery", delivery)
                .query((row, n) -> row.getString("channel").equals("wechat_kf")
                        ? CustomerChat.customerService(row.getString("receiver"), row.getString("open_kfid"))
                        : CustomerChat.officialAccount(row.getString("receiver")))
                .optional();
    }

    @Override
    public void templateFailed(TemplateFinished finished) {
        jdbc.sql("""
                        update deliveries
                        set status = 'failed', reason = :status, finished_at = coalesce(finished_at, now()),
                            leased_until = null, lease = lease + 1
                        where id = (
                            select id from deliveries
                            where channel = 'wechat_mp_template' and receiver = :openid and status <> 'failed'
                              and created_at > cast(:at as timestamptz) - interval '1 hour'
                            order by seq desc limit 1)
                        returning id, ticket_no""")
                .param("status", finished.status())
                .param("openid", finished.openid())
                .param("at", finished.sentAt().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new DeliveryFailed(
                        row.getString("id"),
                        row.getString("ticket_no"),
                        finished.openid(),
                        Channel.WECHAT_MP_TEMPLATE.wireName(),
                        finished.status(),
                        clock.instant()))
                .optional()
                .ifPresent(failed -> outbox.append(failed.deliveryId(), failed));
    }

    @Override
    public int lapse(Instant keptBefore) {
        return jdbc.sql("""
                        update deliveries
                        set status = 'failed', reason = 'the customer never came for it', finished_at = now(), notice = null
                        where created_at < :before and """ + " " + KEPT)
                .param("before", keptBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private CustomerMessage message(ResultSet row) throws SQLException {
        byte[] json = row.getString("notice").getBytes(StandardCharsets.UTF_8);
        return (CustomerMessage) codec.decode(TYPE, json).orElseThrow();
    }
}
