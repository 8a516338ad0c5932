package link.aftersales.identity.contact.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.WecomInbound.ContactAdded;
import link.aftersales.contracts.WecomInbound.ContactDeleted;
import link.aftersales.contracts.WecomInbound.ContactEdited;
import link.aftersales.identity.contact.ContactDetail;
import link.aftersales.identity.contact.Relations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRelations implements Relations {

    private final JdbcClient jdbc;

    JdbcRelations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void added(ContactAdded event, Instant now) {
        jdbc.sql(RelationSql.ADDED)
                .param("userId", event.userId())
                .param("externalUserId", event.externalUserId())
                .param("half", event.half())
                .param("state", event.state())
                .param("at", utc(event.sentAt()))
                .param("now", utc(now))
                .update();
    }

    @Override
    public void edited(ContactEdited event, Instant now) {
        jdbc.sql(RelationSql.EDITED)
                .param("userId", event.userId())
                .param("externalUserId", event.externalUserId())
                .param("at", utc(event.sentAt()))
                .param("now", utc(now))
                .update();
    }

    @Override
    public void deleted(ContactDeleted event, Instant now) {
        jdbc.sql(RelationSql.DELETED)
                .param("userId", event.userId())
                .param("externalUserId", event.externalUserId())
                .param("at", utc(event.sentAt()))
                .param("byCustomer", event.byCustomer())
                .param("source", event.source())
                .update();
        jdbc.sql(RelationSql.KEEP_DELETION)
                .param("userId", event.userId())
                .param("externalUserId", event.externalUserId())
                .param("byCustomer", event.byCustomer())
                .param("source", event.source())
                .param("at", utc(event.sentAt()))
                .param("now", utc(now))
                .update();
    }

    @Override
    public List<DueReading> takeDue(Instant now, Duration lease) {
        return jdbc.sql(RelationSql.TAKE_DUE)
                .param("now", utc(now))
                .param("leasedUntil", utc(now.plus(lease)))
                .query((row, number) -> new DueReading(
                        row.getString("userid"),
                        row.getString("external_userid"),
                        row.getLong("read_seq"),
                        row.getInt("read_attempts"),
                        row.getBoolean("deleted")))
                .list();
    }

    @Override
    public boolean keep(DueReading due, ContactDetail detail, Instant now) {
        jdbc.sql(RelationSql.KEEP_CONTACT)
                .param("userId", due.userId())
                .param("externalUserId", due.externalUserId())
                .param("unionid", detail.unionid())
                .param("name", detail.name())
                .param("type", detail.type())
                .param("now", utc(now))
                .update();
        return jdbc.sql(RelationSql.KEEP_RELATION)
                        .param("userId", due.userId())
                        .param("externalUserId", due.externalUserId())
                        .param("seq", due.seq())
                        .param("relatedSince", utc(detail.relatedSince()))
                        .param("addWay", detail.addWay())
                        .param("operUserId", detail.operUserId())
                        .param("numbers", numbers(detail))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    @Override
    public void done(DueReading due) {
        jdbc.sql("""
                        UPDATE relations SET read_due_at = NULL
                        WHERE userid = :userId AND external_userid = :externalUserId AND read_seq = :seq""")
                .param("userId", due.userId())
                .param("externalUserId", due.externalUserId())
                .param("seq", due.seq())
                .update();
    }

    @Override
    public void failed(DueReading due, String problem, Optional<Instant> tryAgainAt, boolean countsAsAttempt) {
        jdbc.sql("""
                        UPDATE relations SET read_problem = :problem, read_due_at = :tryAgainAt,
                            read_attempts = read_attempts + :attempt
                        WHERE userid = :userId AND external_userid = :externalUserId AND read_seq = :seq""")
                .param("userId", due.userId())
                .param("externalUserId", due.externalUserId())
                .param("seq", due.seq())
                .param("problem", problem)
                .param("tryAgainAt", tryAgainAt.map(JdbcRelations::utc).orElse(null))
                .param("attempt", countsAsAttempt ? 1 : 0)
                .update();
    }

    private static String[] numbers(ContactDetail detail) {
        return detail.remarkMobiles().stream()
                .map(number ->
                        MobileNumber.parse(number).map(MobileNumber::digits).orElse(number.strip()))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
