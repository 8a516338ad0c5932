package link.aftersales.notification.push.jdbc;

import java.util.List;
import link.aftersales.notification.push.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds in whose chats something is due, the most pressing first. */
@Repository
class DueChats {

    /** More than all threads of all copies are likely to hold at once. */
    static final int WINDOW = 32;

    private final JdbcClient jdbc;

    DueChats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The receivers of the most pressing rows, each as often as he has one. Many rows of one receiver hide the others. */
    List<String> ofPressingRows(Channel channel) {
        return jdbc.sql("""
                        select receiver from deliveries
                        where channel = :channel and status = 'pending' and next_attempt_at <= now()
                          and (leased_until is null or leased_until <= now())
                          and (held_until is null or held_until <= now())
                        order by urgency, seq limit :window""")
                .param("channel", channel.wireName())
                .param("window", WINDOW)
                .query(String.class)
                .list();
    }

    /** The same by one look at the first of each chat, so that it takes no longer where one has ten thousand. */
    List<String> ofFirstInChats(Channel channel) {
        return jdbc.sql("""
                        with recursive chats (receiver) as (
                            (select receiver from deliveries where channel = :channel and status = 'pending'
                             order by receiver limit 1)
                          union all
                            select (select receiver from deliveries
                                    where channel = :channel and status = 'pending' and receiver > chats.receiver
                                    order by receiver limit 1)
                            from chats where chats.receiver is not null)
                        select chats.receiver
                        from chats cross join lateral (
                          select * from deliveries
                          where channel = :channel and receiver = chats.receiver and status = 'pending'
                            and (held_until is null or held_until <= now())
                          order by urgency, seq limit 1) first
                        where first.next_attempt_at <= now()
                          and (first.leased_until is null or first.leased_until <= now())
                        order by first.urgency, first.seq limit :window""")
                .param("channel", channel.wireName())
                .param("window", WINDOW)
                .query(String.class)
                .list();
    }
}
