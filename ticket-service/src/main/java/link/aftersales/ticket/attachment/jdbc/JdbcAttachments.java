package link.aftersales.ticket.attachment.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.AttachmentMissing;
import link.aftersales.contracts.MessageKind;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.attachment.Attachment;
import link.aftersales.ticket.attachment.Attachments;
import link.aftersales.ticket.attachment.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAttachments implements Attachments {

    private static final String COLUMNS = "seq, id, kind, state, content_type, size, reason";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    JdbcAttachments(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void add(UUID id, UUID requestId, Origin origin, MessageKind kind, String mediaId, Instant at) {
        jdbc.sql("""
                INSERT INTO attachments (id, request_id, origin, kind, media_id, state, sent_at, next_attempt_at)
                VALUES (:id, :request, :origin, :kind, :media, 'pending', :at, :at)
                """)
                .param("id", id)
                .param("request", requestId)
                .param("origin", origin.name().toLowerCase(Locale.ROOT))
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("media", mediaId)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public List<Attachment> file(UUID requestId, String ticketNo) {
        List<Attachment> filed = filed(requestId, ticketNo);
        filed.stream()
                .filter(one -> one.state() == Attachment.State.FAILED)
                .forEach(one -> tellMissing(ticketNo, one.id()));
        return filed;
    }

    private void tellMissing(String ticketNo, UUID id) {
        outbox.append(ticketNo, new AttachmentMissing(ticketNo, id.toString(), clock.instant()));
    }

    private List<Attachment> filed(UUID requestId, String ticketNo) {
        return jdbc
                .sql("UPDATE attachments SET ticket_no = :ticketNo WHERE request_id = :request RETURNING " + COLUMNS)
                .param("ticketNo", ticketNo)
                .param("request", requestId)
                .query((row, n) -> new Numbered(row.getLong("seq"), attachment(row)))
                .stream()
                .sorted(Comparator.comparing(Numbered::seq))
                .map(Numbered::attachment)
                .toList();
    }

    private record Numbered(long seq, Attachment attachment) {}

    @Override
    public void discard(UUID requestId) {
        jdbc.sql("DELETE FROM attachments WHERE request_id = :request AND ticket_no IS NULL")
                .param("request", requestId)
                .update();
    }

    @Override
    public void move(UUID from, UUID to) {
        jdbc.sql("UPDATE attachments SET request_id = :to WHERE request_id = :from AND ticket_no IS NULL")
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Override
    public List<Attachment> of(String ticketNo) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM attachments WHERE ticket_no = :ticketNo ORDER BY seq")
                .param("ticketNo", ticketNo)
                .query((row, n) -> attachment(row))
                .list();
    }

    @Override
    public Optional<Due> claim(Instant now, Duration lease) {
        return jdbc.sql("""
                UPDATE attachments SET attempts = attempts + 1, begun = begun + 1, next_attempt_at = :leasedUntil
                WHERE id = (SELECT id FROM attachments
                            WHERE state = 'pending' AND next_attempt_at <= :now
                            ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id, origin, kind, media_id, sent_at, attempts, begun
                """)
                .param("now", Timestamp.from(now))
                .param("leasedUntil", Timestamp.from(now.plus(lease)))
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        Origin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                        kind(row),
                        row.getString("media_id"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getInt("attempts"),
                        row.getInt("begun")))
                .optional();
    }

    @Override
    public boolean stored(UUID id, Facts facts) {
        return jdbc.sql("""
                UPDATE attachments
                SET state = 'stored', content_type = :type, size = :size, file_name = :name, reason = NULL
                WHERE id = :id AND state = 'pending'
                """)
                        .param("id", id)
                        .param("type", facts.contentType())
                        .param("size", facts.size())
                        .param("name", facts.fileName())
                        .update()
                == 1;
    }

    @Override
    public void retry(UUID id, Instant at, String reason) {
        jdbc.sql("""
                UPDATE attachments SET next_attempt_at = :at, reason = :reason, begun = 0
                WHERE id = :id AND state = 'pending'
                """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .update();
    }

    /** Row and news in one transaction: whoever files it meanwhile waits for the row, and tells it himself. */
    @Override
    @Transactional
    public void fail(UUID id, String reason) {
        jdbc.sql("""
                UPDATE attachments SET state = 'failed', reason = :reason
                WHERE id = :id AND state = 'pending'
                RETURNING ticket_no
                """)
                .param("id", id)
                .param("reason", reason)
                .query((row, n) -> Optional.ofNullable(row.getString("ticket_no")))
                .list()
                .forEach(filed -> filed.ifPresent(ticketNo -> tellMissing(ticketNo, id)));
    }

    @Override
    public Optional<Kept> kept(String ticketNo, UUID id) {
        return jdbc.sql("""
                SELECT kind, content_type, file_name,
                       (SELECT count(*) FROM attachments AS sent WHERE sent.ticket_no = :ticketNo AND sent.seq <= one.seq)
                           AS number
                FROM attachments AS one
                WHERE id = :id AND ticket_no = :ticketNo AND state = 'stored'
                """)
                .param("id", id)
                .param("ticketNo", ticketNo)
                .query((row, n) -> new Kept(
                        kind(row), row.getString("content_type"), row.getString("file_name"), row.getInt("number")))
                .optional();
    }

    private static MessageKind kind(ResultSet row) throws SQLException {
        return MessageKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                kind(row),
                Attachment.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("content_type"),
                row.getObject("size", Long.class),
                row.getString("reason"));
    }
}
