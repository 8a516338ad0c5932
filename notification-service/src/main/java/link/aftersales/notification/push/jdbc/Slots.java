package link.aftersales.notification.push.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import link.aftersales.notification.push.Allowance;
import link.aftersales.notification.push.Allowance.Limit;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Leased;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The log of what each receiver was sent, by PostgreSQL's clock; asked by whoever holds the lock of the chat. Slots are
 * numbered, so that the two that decide are found by their number.
 */
@Repository
class Slots {

    private final JdbcClient jdbc;

    Slots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How it stands; {@code busy} while another message to this receiver is on its way. */
    record Standing(long newest, boolean busy, Instant now, Instant freeAt) {

        boolean granted() {
            return !busy && !freeAt.isAfter(now);
        }
    }

    Standing standing(Channel channel, String receiver, Allowance allowance) {
        Limit lasting = allowance.lasting();
        return jdbc.sql("""
                        with slots as (select * from push_slots where channel = :channel and receiver = :receiver),
                             newest as (select coalesce(max(nth), 0) as nth from slots)
                        select nth, clock_timestamp() as asked_at,
                          (select counted_at from slots where slots.nth = newest.nth + 1 - :brief) as brief,
                          (select counted_at from slots where slots.nth = newest.nth + 1 - :lasting) as lasting,
                          exists (
                            select from slots join deliveries on deliveries.id = slots.delivery_id
                            where slots.nth = newest.nth and status = 'pending' and leased_until > now()) as busy
                        from newest""")
                .param("channel", channel.wireName())
                .param("receiver", folded(receiver))
                .param("brief", allowance.brief().most())
                .param("lasting", lasting == null ? 0 : lasting.most())
                .query((row, n) -> standing(row, allowance))
                .single();
    }

    private static Standing standing(ResultSet row, Allowance allowance) throws SQLException {
        return new Standing(
                row.getLong("nth"),
                row.getBoolean("busy"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                allowance.freeAt(instant(row, "brief"), instant(row, "lasting")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    void take(Channel channel, String receiver, long nth, UUID delivery) {
        jdbc.sql("""
                        insert into push_slots (channel, receiver, nth, counted_at, delivery_id)
                        values (:channel, :receiver, :nth, clock_timestamp(), :delivery)""")
                .param("channel", channel.wireName())
                .param("receiver", folded(receiver))
                .param("nth", nth)
                .param("delivery", delivery)
                .update();
    }

    /** A call that lasted may have arrived at its end only, so it counts from there. */
    void used(Leased delivery) {
        ofNewest("update push_slots set counted_at = clock_timestamp()", delivery);
    }

    /** Nothing was sent, so nothing counts. */
    void giveBack(Leased delivery) {
        ofNewest("delete from push_slots", delivery);
    }

    private void ofNewest(String change, Leased delivery) {
        jdbc.sql(change + " where " + """
                        channel = :channel and receiver = :receiver and delivery_id = :delivery
                          and nth = (select max(nth) from push_slots
                            where channel = :channel and receiver = :receiver)""")
                .param("channel", delivery.channel().wireName())
                .param("receiver", folded(delivery.receiver()))
                .param("delivery", delivery.id())
                .update();
    }

    private static String folded(String receiver) {
        return receiver.toLowerCase(Locale.ROOT);
    }
}
