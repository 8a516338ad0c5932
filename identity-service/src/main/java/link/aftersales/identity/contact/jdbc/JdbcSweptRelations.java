package link.aftersales.identity.contact.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import link.aftersales.identity.contact.ContactDetail;
import link.aftersales.identity.contact.Relations.DueReading;
import link.aftersales.identity.contact.SweptContact;
import link.aftersales.identity.contact.SweptRelations;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSweptRelations implements SweptRelations {

    private record Pair(String userId, String externalUserId) {}

    private record Known(
            boolean read,
            @Nullable Instant deletedAt,
            @Nullable Instant relatedSince,
            int addWay,
            @Nullable String operUserId,
            @Nullable String unionid) {}

    private final JdbcClient jdbc;

    JdbcSweptRelations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SweptContact> news(List<SweptContact> page) {
        Map<Pair, Known> known = known(page);
        return page.stream().filter(contact -> news(contact, known)).toList();
    }

    private Map<Pair, Known> known(List<SweptContact> page) {
        Map<Pair, Known> known = new HashMap<>();
        jdbc.sql("""
                        SELECT r.*, c.unionid FROM relations r LEFT JOIN contacts c USING (external_userid)
                        WHERE external_userid = ANY (:contacts)""")
                .param(
                        "contacts",
                        page.stream().map(SweptContact::externalUserId).toArray(String[]::new))
                .query((row, number) ->
                        known.put(new Pair(row.getString("userid"), row.getString("external_userid")), known(row)))
                .list();
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("read_at") != null,
                instant(row, "deleted_at"),
                instant(row, "related_since"),
                row.getInt("add_way"),
                row.getString("oper_userid"),
                row.getString("unionid"));
    }

    private static boolean news(SweptContact contact, Map<Pair, Known> all) {
        Known known = all.get(new Pair(contact.userId(), contact.externalUserId()));
        if (known == null) {
            return true;
        }
        ContactDetail detail = contact.detail();
        if (known.deletedAt() != null) {
            return !known.deletedAt().isAfter(detail.relatedSince());
        }
        return !known.read()
                || !detail.relatedSince().equals(known.relatedSince())
                || detail.addWay() != known.addWay()
                || !Objects.equals(detail.operUserId(), known.operUserId())
                || detail.unionid() != null && !detail.unionid().equals(known.unionid());
    }

    @Override
    public Optional<DueReading> found(SweptContact contact, Instant leasedUntil) {
        return jdbc.sql(RelationSql.FOUND)
                .param("userId", contact.userId())
                .param("externalUserId", contact.externalUserId())
                .param("at", contact.detail().relatedSince().atOffset(ZoneOffset.UTC))
                .param("leasedUntil", leasedUntil.atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new DueReading(contact.userId(), contact.externalUserId(), row.getLong("read_seq"), 0, false))
                .optional();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
