package link.aftersales.notification.privacy.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.notification.privacy.Erasures;
import link.aftersales.notification.push.Fingerprint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Erasures in PostgreSQL, whose clock tells when 45 seconds have passed. */
@Repository
class JdbcErasures implements Erasures {

    private static final int SECONDS_FOR_THE_FAREWELL = 45;

    private final JdbcClient jdbc;
    private final PersonRows rows;

    JdbcErasures(JdbcClient jdbc, PersonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public void open(String cause, PersonErased person) {
        OffsetDateTime erasedAt = person.erasedAt().atOffset(ZoneOffset.UTC);
        Stream.of(List.of(person.openid()), person.customerIds(), person.externalUserIds())
                .flatMap(List::stream)
                .sorted()
                .forEach(id -> remember(id, erasedAt));
        rows.dropWaiting(person.openid(), person.externalUserIds(), erasedAt);
        rows.dropWatches(person.customerIds());
        jdbc.sql("""
                        insert into erasures (id, cause, openid, customer_ids, external_userids, erased_at, ends_at)
                        values (:id, :cause, :openid, :customerIds, :externalUserIds, :erasedAt, now() + make_interval(secs => :seconds))""")
                .param("id", UUID.randomUUID())
                .param("cause", cause)
                .param("openid", person.openid())
                .param("customerIds", person.customerIds().toArray(String[]::new))
                .param("externalUserIds", person.externalUserIds().toArray(String[]::new))
                .param("erasedAt", erasedAt)
                .param("seconds", SECONDS_FOR_THE_FAREWELL)
                .update();
    }

    private void remember(String id, OffsetDateTime erasedAt) {
        jdbc.sql("""
                        insert into erased (fingerprint, erased_at) values (:fingerprint, :erasedAt)
                        on conflict (fingerprint) do update
                        set erased_at = greatest(erased.erased_at, excluded.erased_at)""")
                .param("fingerprint", Fingerprint.of(id))
                .param("erasedAt", erasedAt)
                .update();
    }

    @Override
    @Transactional
    public boolean emptyNext() {
        Optional<Erasure> next = next();
        next.ifPresent(erasure -> {
            rows.empty(erasure);
            rows.forgetChats(erasure);
            if (erasure.ends()) {
                jdbc.sql("delete from erasures where id = :id")
                        .param("id", erasure.id())
                        .update();
            } else {
                jdbc.sql("update erasures set emptied_at = now() where id = :id")
                        .param("id", erasure.id())
                        .update();
            }
        });
        return next.isPresent();
    }

    private Optional<Erasure> next() {
        return jdbc.sql("""
                        select e.*, e.ends_at <= now() as ends from erasures e
                        where e.ends_at <= now()
                           or e.emptied_at is null and not exists (
                             select from deliveries farewell
                             where farewell.cause = e.cause and farewell.status = 'pending')
                        order by e.ends_at limit 1 for update skip locked""").query(Erasure::of).optional();
    }
}
