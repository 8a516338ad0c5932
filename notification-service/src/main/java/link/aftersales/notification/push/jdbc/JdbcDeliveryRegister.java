package link.aftersales.notification.push.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import link.aftersales.notification.push.DeliveryRegister;
import link.aftersales.notification.push.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads deliveries for operators; a page is two queries. */
@Repository
class JdbcDeliveryRegister implements DeliveryRegister {

    private static final String MATCHES = """
             from deliveries
            where (cast(:status as text) is null or status = :status)
              and (cast(:ticketNo as text) is null or ticket_no = :ticketNo)
              and (cast(:receiver as text) is null or receiver = :receiver)
              and (cast(:from as timestamptz) is null or created_at >= :from)
              and (cast(:to as timestamptz) is null or created_at < :to)""";

    private final JdbcClient jdbc;

    JdbcDeliveryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> find(Query query, int limit, long offset) {
        List<Entry> entries = matching("select *" + MATCHES + " order by seq desc limit :limit offset :offset", query)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> entry(row))
                .list();
        Map<String, List<Attempt>> attempts = attempts(entries);
        return entries.stream()
                .map(entry -> with(entry, attempts.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    @Override
    public long count(Query query) {
        return matching("select count(*)" + MATCHES, query).query(Long.class).single();
    }

    private JdbcClient.StatementSpec matching(String sql, Query query) {
        return jdbc.sql(sql)
                .param("status", wireName(query.status()))
                .param("ticketNo", query.ticketNo())
                .param("receiver", query.receiver())
                .param("from", utc(query.from()))
                .param("to", utc(query.to()));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String wireName(@Nullable Status status) {
        return status == null ? null : status.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, List<Attempt>> attempts(List<Entry> entries) {
        UUID[] ids = entries.stream().map(entry -> UUID.fromString(entry.id())).toArray(UUID[]::new);
        record Row(String delivery, Attempt attempt) {}
        return jdbc
                .sql("select * from delivery_attempts where delivery_id = any (:ids) order by id")
                .param("ids", ids)
                .query((row, n) -> new Row(row.getString("delivery_id"), attempt(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::delivery, Collectors.mapping(Row::attempt, Collectors.toList())));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Attempt(at, row.getString("outcome"), row.getObject("errcode", Integer.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        OffsetDateTime seenAt = row.getObject("seen_at", OffsetDateTime.class);
        return new Entry(
                row.getString("id"),
                row.getString("ticket_no"),
                row.getString("receiver"),
                row.getString("channel"),
                row.getString("status"),
                row.getString("reason"),
                List.of(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                seenAt == null ? null : seenAt.toInstant(),
                row.getString("seen_by"));
    }

    private static Entry with(Entry entry, List<Attempt> attempts) {
        return new Entry(
                entry.id(),
                entry.ticketNo(),
                entry.receiver(),
                entry.channel(),
                entry.status(),
                entry.reason(),
                attempts,
                entry.createdAt(),
                entry.seenAt(),
                entry.seenBy());
    }
}
