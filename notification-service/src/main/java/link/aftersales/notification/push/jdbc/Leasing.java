package link.aftersales.notification.push.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import link.aftersales.notification.push.Allowance;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.DeliveryMeters;
import link.aftersales.notification.push.Leased;
import link.aftersales.notification.push.TicketState;
import link.aftersales.notification.push.Unwritable;
import link.aftersales.notification.push.Unwritten;
import link.aftersales.notification.push.jdbc.Slots.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes up the most pressing delivery that is first in its chat and may go; in the caller's transaction. */
@Repository
class Leasing {

    /** Short, because it is prolonged each second while a call lasts: what a dead copy held is free again soon. */
    static final Duration LEASE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Contents contents;
    private final DueChats due;
    private final Slots slots;
    private final DeliveryMeters meters;

    Leasing(JdbcClient jdbc, Contents contents, DueChats due, Slots slots, DeliveryMeters meters) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.due = due;
        this.slots = slots;
        this.meters = meters;
    }

    /** {@code shows} is the version of its ticket of which it was made just now; absent where it was made before. */
    private record First(UUID id, Body body, @Nullable Long shows) {}

    Optional<Leased> next(Channel channel, Function<Unwritten, Body> compose) {
        List<String> pressing = due.ofPressingRows(channel);
        Optional<Leased> next = first(channel, pressing, compose);
        return next.isEmpty() && pressing.size() == DueChats.WINDOW
                ? first(channel, due.ofFirstInChats(channel), compose)
                : next;
    }

    private Optional<Leased> first(Channel channel, List<String> receivers, Function<Unwritten, Body> compose) {
        for (String receiver : new LinkedHashSet<>(receivers)) {
            Optional<First> first = locked(channel, receiver) ? firstIn(channel, receiver, compose) : Optional.empty();
            if (first.isPresent() && allowed(channel, receiver, first.get().id())) {
                return Optional.of(lease(first.get(), channel));
            }
        }
        return Optional.empty();
    }

    /** Nobody waits for a chat that another copy is looking at. */
    private boolean locked(Channel channel, String receiver) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:channel || ' ' || lower(:receiver), 0))")
                .param("channel", channel.wireName())
                .param("receiver", receiver)
                .query(Boolean.class)
                .single();
    }

    private Optional<First> firstIn(Channel channel, String receiver, Function<Unwritten, Body> compose) {
        return jdbc.sql("select d.*, " + JdbcTicketStates.COLUMNS + """
                         from deliveries d left join ticket_states s on s.ticket_no = d.ticket_no
                        where d.id = (
                            select id from deliveries
                            where channel = :channel and receiver = :receiver and status = 'pending'
                              and (held_until is null or held_until <= now())
                            order by urgency, seq limit 1)
                          and d.status = 'pending' and d.next_attempt_at <= now()
                          and (d.leased_until is null or d.leased_until <= now())
                        for update of d skip locked""")
                .param("channel", channel.wireName())
                .param("receiver", receiver)
                .query((row, n) -> first(row, compose))
                .optional();
    }

    private First first(ResultSet row, Function<Unwritten, Body> compose) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        try {
            return first(id, row, compose);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException e) { // whatever is wrong with it, the others go on
            throw new Unwritable(id, e);
        }
    }

    private First first(UUID id, ResultSet row, Function<Unwritten, Body> compose) throws SQLException {
        Body frozen = contents.body(row);
        if (frozen != null) {
            return new First(id, frozen, null);
        }
        Optional<TicketState> ticket = JdbcTicketStates.read(row);
        Unwritten unwritten = new Unwritten(
                id,
                contents.content(row),
                row.getString("project_no"),
                row.getString("receiver"),
                ticket.orElse(null),
                row.getLong("shows"));
        return new First(
                id, compose.apply(unwritten), ticket.map(TicketState::version).orElse(null));
    }

    private boolean allowed(Channel channel, String receiver, UUID delivery) {
        Allowance allowance = channel.allowance();
        if (allowance == null) {
            return true;
        }
        Standing standing = slots.standing(channel, receiver, allowance);
        if (standing.granted()) {
            slots.take(channel, receiver, standing.newest() + 1, delivery);
        } else if (!standing.busy()) {
            postpone(delivery, standing.freeAt());
            meters.waits(channel, Duration.between(standing.now(), standing.freeAt()));
        }
        return standing.granted();
    }

    private void postpone(UUID delivery, Instant freeAt) {
        jdbc.sql("update deliveries set next_attempt_at = :freeAt where id = :id")
                .param("freeAt", freeAt.atOffset(ZoneOffset.UTC))
                .param("id", delivery)
                .update();
    }

    /** A lease that ran out was somebody's attempt of which we know nothing. */
    private Leased lease(First first, Channel channel) {
        return jdbc.sql("""
                        update deliveries
                        set lease = lease + 1, leased_until = now() + make_interval(secs => :seconds), body = :body,
                            shows = greatest(shows, cast(:shows as bigint)),
                            in_doubt_since = coalesce(in_doubt_since, leased_until)
                        where id = :id
                        returning id, lease, receiver, ticket_no, attempts,
                          extract(epoch from now() - in_doubt_since) as in_doubt_seconds""")
                .param("seconds", LEASE.toSeconds())
                .param("body", contents.frozen(first.body()))
                .param("shows", first.shows())
                .param("id", first.id())
                .query((row, n) -> leased(row, channel, first.body()))
                .single();
    }

    private static Leased leased(ResultSet row, Channel channel, Body body) throws SQLException {
        double inDoubt = row.getDouble("in_doubt_seconds");
        Duration inDoubtFor = row.wasNull() ? null : Duration.ofMillis((long) (inDoubt * 1000));
        return new Leased(
                row.getObject("id", UUID.class),
                row.getLong("lease"),
                channel,
                row.getString("receiver"),
                row.getString("ticket_no"),
                body,
                row.getInt("attempts"),
                inDoubtFor);
    }
}
