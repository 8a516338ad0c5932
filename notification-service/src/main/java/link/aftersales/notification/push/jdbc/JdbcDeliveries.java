package link.aftersales.notification.push.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import link.aftersales.notification.push.Body;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Deliveries;
import link.aftersales.notification.push.Leased;
import link.aftersales.notification.push.Outcome;
import link.aftersales.notification.push.Outcome.Accepted;
import link.aftersales.notification.push.Planned;
import link.aftersales.notification.push.Settlement;
import link.aftersales.notification.push.Settlement.Again;
import link.aftersales.notification.push.Settlement.Failed;
import link.aftersales.notification.push.Settlement.Sent;
import link.aftersales.notification.push.Settlement.TooSlow;
import link.aftersales.notification.push.Settlement.Untouched;
import link.aftersales.notification.push.Unwritten;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries in PostgreSQL. Leases and pauses go by its clock, so that copies with other clocks agree. */
@Repository
class JdbcDeliveries implements Deliveries {

    private final JdbcClient jdbc;
    private final Contents contents;
    private final Attempts attempts;
    private final DeliveryNews news;
    private final JdbcCards cards;
    private final Leasing leasing;
    private final Slots slots;
    private final Additions additions;
    private final Aside aside;

    JdbcDeliveries(
            JdbcClient jdbc,
            Contents contents,
            Attempts attempts,
            DeliveryNews news,
            JdbcCards cards,
            Leasing leasing,
            Slots slots,
            Additions additions,
            Aside aside) {
        this.aside = aside;
        this.additions = additions;
        this.cards = cards;
        this.jdbc = jdbc;
        this.contents = contents;
        this.leasing = leasing;
        this.slots = slots;
        this.attempts = attempts;
        this.news = news;
    }

    @Override
    public boolean add(Planned planned) {
        return jdbc.sql("""
                        insert into deliveries
                          (id, cause, channel, receiver, ticket_no, urgency, parts, card, response_code, open_kfid,
                           event_code, about, happened_at, project_no, held_until, shows)
                        values (:id, :cause, :channel, :receiver, :ticketNo, :urgency, cast(:parts as jsonb),
                          cast(:card as jsonb), :responseCode, :openKfId, :eventCode, :about, :at, :projectNo, :heldUntil,
                          (select version from ticket_states where ticket_no = :ticketNo))
                        on conflict (cause, channel, receiver) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("cause", planned.cause())
                        .param("channel", planned.channel().wireName())
                        .param("receiver", planned.receiver())
                        .param("ticketNo", planned.ticketNo())
                        .param("urgency", planned.urgency().ordinal())
                        .param("parts", contents.parts(planned.content()))
                        .param("card", contents.card(planned.content()))
                        .param("responseCode", Contents.responseCode(planned.content()))
                        .param("openKfId", Contents.openKfId(planned.content()))
                        .param("eventCode", Contents.eventCode(planned.content()))
                        .param("about", planned.about().toArray(String[]::new))
                        .param("at", planned.at().atOffset(ZoneOffset.UTC))
                        .param("projectNo", planned.projectNo())
                        .param("heldUntil", utc(planned.heldUntil()))
                        .update()
                > 0;
    }

    @Override
    public boolean join(Planned later) {
        return additions.join(later);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public boolean release(String ticketNo) {
        return jdbc.sql("""
                        update deliveries set held_until = null
                        where ticket_no = :ticketNo and channel = :channel and status = 'pending' and held_until > now()
                          and attempts = 0""")
                        .param("ticketNo", ticketNo)
                        .param("channel", Channel.WECOM_APP.wireName())
                        .update()
                > 0;
    }

    @Override
    public void withdraw(String ticketNo, List<String> causes) {
        jdbc.sql("""
                        update deliveries
                        set status = 'failed', reason = 'withdrawn: the ticket is handled', finished_at = now()
                        where ticket_no = :ticketNo and status = 'pending' and leased_until is null
                          and in_doubt_since is null
                          and exists (select from unnest(:causes) as given (beginning) where starts_with(cause, beginning))""")
                .param("ticketNo", ticketNo)
                .param("causes", causes.toArray(String[]::new))
                .update();
    }

    @Override
    public void concern(String ticketNo, String customerId) {
        jdbc.sql("""
                        update deliveries set about = array_append(about, :customerId)
                        where ticket_no = :ticketNo and about <> '{}' and not about @> array[:customerId]::text[]""")
                .param("ticketNo", ticketNo)
                .param("customerId", customerId)
                .update();
    }

    @Override
    @Transactional
    public Optional<Leased> lease(Channel channel, Function<Unwritten, Body> compose) {
        return leasing.next(channel, compose);
    }

    @Override
    public void setAside(UUID unwritable, Channel channel) {
        aside.put(unwritable, channel);
    }

    @Override
    public void keep(Collection<UUID> leased) {
        jdbc.sql("""
                        update deliveries set leased_until = now() + make_interval(secs => :seconds)
                        where id = any (:ids) and status = 'pending' and leased_until > now()""")
                .param("seconds", Leasing.LEASE.toSeconds())
                .param("ids", leased.toArray(UUID[]::new))
                .update();
    }

    @Override
    @Transactional
    public boolean settle(Leased delivery, @Nullable Outcome outcome, Settlement settlement) {
        boolean ours =
                switch (settlement) {
                    case Sent sent -> finish(delivery, "sent", null);
                    case Failed failed -> finish(delivery, "failed", failed.reason());
                    case Again again -> postpone(delivery, again);
                    case Untouched untouched -> release(delivery);
                    case TooSlow tooSlow -> release(delivery);
                };
        if (ours && delivery.channel().allowance() != null) {
            count(delivery, settlement);
        }
        if (outcome != null) {
            attempts.add(delivery.id(), outcome);
        }
        if (ours) {
            news.tell(delivery, settlement);
            if (outcome instanceof Accepted accepted) {
                cards.sent(delivery.id(), accepted.responseCode());
            }
        }
        return ours;
    }

    private void count(Leased delivery, Settlement settlement) {
        switch (settlement) {
            case Sent sent -> slots.used(delivery);
            case Failed failed -> slots.used(delivery);
            case Again again -> slots.used(delivery);
            case Untouched untouched -> slots.giveBack(delivery);
            case TooSlow tooSlow -> {}
        }
    }

    private boolean finish(Leased delivery, String status, @Nullable String reason) {
        return jdbc.sql("""
                        update deliveries
                        set status = :status, reason = :reason, finished_at = now(), leased_until = null,
                            attempts = attempts + 1
                        where id = :id and lease = :lease and status = 'pending'""")
                        .param("status", status)
                        .param("reason", reason)
                        .param("id", delivery.id())
                        .param("lease", delivery.lease())
                        .update()
                > 0;
    }

    private boolean postpone(Leased delivery, Again again) {
        return jdbc.sql("""
                        update deliveries
                        set attempts = attempts + 1, leased_until = null,
                            next_attempt_at = now() + make_interval(secs => :seconds),
                            in_doubt_since = case when :inDoubt then coalesce(in_doubt_since, now()) else in_doubt_since end
                        where id = :id and lease = :lease and status = 'pending'""")
                        .param("seconds", again.pause().toSeconds())
                        .param("inDoubt", again.inDoubt())
                        .param("id", delivery.id())
                        .param("lease", delivery.lease())
                        .update()
                > 0;
    }

    private boolean release(Leased delivery) {
        return jdbc.sql("update deliveries set leased_until = null where id = :id and lease = :lease")
                        .param("id", delivery.id())
                        .param("lease", delivery.lease())
                        .update()
                > 0;
    }

    @Override
    public void retryNow(Channel channel) {
        jdbc.sql("""
                        update deliveries set next_attempt_at = now()
                        where channel = :channel and status = 'pending' and attempts > 0 and next_attempt_at > now()""").param("channel", channel.wireName()).update();
    }
}
