package link.aftersales.notification.customer.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.notification.customer.CustomerChat;
import link.aftersales.notification.customer.ReplyWindow;
import link.aftersales.notification.customer.ReplyWindow.Closing;
import link.aftersales.notification.customer.ReplyWindow.Opening;
import link.aftersales.notification.customer.ReplyWindow.Trigger;
import link.aftersales.notification.customer.ReplyWindows;
import link.aftersales.notification.customer.Unreachable;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What was sent is not counted a second time: the deliveries themselves say it. */
@Repository
class JdbcReplyWindows implements ReplyWindows {

    private static final String THIS_CHAT = " where channel = :channel and person = :person and account = :account";
    private static final String NOT_ERASED =
            " where not exists (select from erased where fingerprint = :fingerprint and erased_at >= :at)";

    private final JdbcClient jdbc;

    JdbcReplyWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(CustomerChat chat, Opening opening) {
        in(chat, "insert into reply_windows select :channel, :person, :account, :by, :at" + NOT_ERASED + """
                         on conflict (channel, person, account, opened_by) do update
                        set opened_at = excluded.opened_at where reply_windows.opened_at < excluded.opened_at""")
                .param("fingerprint", Fingerprint.of(chat.person()))
                .param("by", opening.by().name().toLowerCase(Locale.ROOT))
                .param("at", utc(opening.at()))
                .update();
    }

    @Override
    public void close(CustomerChat chat, Closing closing) {
        in(chat, "insert into closed_chats select :channel, :person, :account, :why, :at" + NOT_ERASED + """
                         on conflict (channel, person, account) do update
                        set closed_at = excluded.closed_at, why = excluded.why
                        where closed_chats.closed_at < excluded.closed_at""")
                .param("fingerprint", Fingerprint.of(chat.person()))
                .param("why", closing.why().name().toLowerCase(Locale.ROOT))
                .param("at", utc(closing.at()))
                .update();
    }

    @Override
    public ReplyWindow of(CustomerChat chat) {
        List<Opening> openings = in(chat, "select opened_by, opened_at from reply_windows" + THIS_CHAT)
                .query((row, n) -> new Opening(
                        Trigger.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), instant(row, "opened_at")))
                .list();
        Optional<Closing> closing = in(chat, "select why, closed_at from closed_chats" + THIS_CHAT)
                .query((row, n) -> new Closing(
                        instant(row, "closed_at"),
                        Unreachable.valueOf(row.getString(1).toUpperCase(Locale.ROOT))))
                .optional();
        return new ReplyWindow(openings, sent(chat, openings), waiting(chat), closing.orElse(null));
    }

    private List<Instant> sent(CustomerChat chat, List<Opening> openings) {
        Optional<Instant> since = openings.stream().map(Opening::at).min(Instant::compareTo);
        return since.isEmpty()
                ? List.of()
                : in(chat, """
                        select finished_at from deliveries
                        where receiver = :person and channel = :channel and coalesce(open_kfid, '') = :account
                          and status = 'sent' and finished_at >= :since and event_code is null and joined_into is null""")
                        .param("since", utc(since.get()))
                        .query((row, n) -> instant(row, "finished_at"))
                        .list();
    }

    private int waiting(CustomerChat chat) {
        return in(chat, """
                        select count(*) from deliveries
                        where receiver = :person and channel = :channel and coalesce(open_kfid, '') = :account
                          and status = 'pending' and event_code is null
                          and (held_until is null or held_until <= now())""").query(Integer.class).single();
    }

    @Override
    public List<CustomerChat> chatsOf(String customerId) {
        return jdbc.sql("""
                        select w.channel, w.person, w.account
                        from customer_chats c join reply_windows w
                          on w.channel = 'wechat_mp' and w.person = any (c.openids)
                          or w.channel = 'wechat_kf' and w.person = any (c.external_userids)
                        where c.customer_id = :customerId and c.verified
                        group by w.channel, w.person, w.account
                        order by max(w.opened_at) desc""")
                .param("customerId", customerId)
                .query((row, n) -> new CustomerChat(
                        row.getString("channel").equals(Channel.WECHAT_MP.wireName())
                                ? Channel.WECHAT_MP
                                : Channel.WECHAT_KF,
                        row.getString("person"),
                        row.getString("account")))
                .list();
    }

    @Override
    public List<String> openidsOf(String customerId) {
        return jdbc.sql("select unnest(openids) from customer_chats where customer_id = ? and verified")
                .param(customerId)
                .query(String.class)
                .list();
    }

    @Override
    public void forget(Instant openedBefore, Instant closedBefore) {
        jdbc.sql("delete from reply_windows where opened_at < :before")
                .param("before", utc(openedBefore))
                .update();
        jdbc.sql("delete from closed_chats where closed_at < :before")
                .param("before", utc(closedBefore))
                .update();
    }

    private StatementSpec in(CustomerChat chat, String sql) {
        return jdbc.sql(sql)
                .param("channel", chat.channel().wireName())
                .param("person", chat.person())
                .param("account", chat.account());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
