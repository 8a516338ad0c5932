package link.aftersales.identity.contact.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import link.aftersales.identity.contact.UnmatchedContacts;
import link.aftersales.identity.trust.AddWay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnmatchedContacts implements UnmatchedContacts {

    private static final String UNMATCHED = """
             FROM relations r JOIN contacts k USING (external_userid)
            WHERE r.read_at IS NOT NULL AND (r.deleted_at IS NULL OR r.deleted_at <= r.added_at)
                AND NOT EXISTS (SELECT FROM customers c WHERE c.external_userid = r.external_userid AND c.is_verified)
                AND NOT EXISTS (SELECT FROM followers f JOIN customers c USING (openid)
                    WHERE f.unionid = k.unionid AND c.is_verified)
            """;

    private final JdbcClient jdbc;

    JdbcUnmatchedContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Unmatched> list(int limit, long offset) {
        return jdbc.sql("SELECT r.*, k.name, coalesce(r.related_since, r.added_at) AS since" + UNMATCHED
                        + "ORDER BY since DESC, r.userid, r.external_userid LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(JdbcUnmatchedContacts::unmatched)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*)" + UNMATCHED).query(Long.class).single();
    }

    private static Unmatched unmatched(ResultSet row, int number) throws SQLException {
        String externalUserId = row.getString("external_userid");
        return new Unmatched(
                row.getString("userid"),
                externalUserId,
                row.getString("name"),
                AddWay.of(row.getInt("add_way"), row.getString("oper_userid"), row.getString("userid"), externalUserId),
                texts(row.getArray("numbers_seen")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
