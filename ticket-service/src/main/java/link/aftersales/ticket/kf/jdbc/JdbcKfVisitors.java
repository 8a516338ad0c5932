package link.aftersales.ticket.kf.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import link.aftersales.ticket.kf.KfVisitors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKfVisitors implements KfVisitors {

    private final JdbcClient jdbc;

    JdbcKfVisitors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> unknown(Collection<String> externalUserIds, Instant askedBefore) {
        return jdbc.sql("""
                SELECT DISTINCT visitor FROM unnest(:ids::text[]) AS asked (visitor)
                WHERE NOT EXISTS (SELECT FROM kf_visitors
                                  WHERE external_userid = visitor AND (unionid IS NOT NULL OR read_at >= :askedBefore))
                ORDER BY visitor
                """)
                .param("ids", externalUserIds.toArray(String[]::new))
                .param("askedBefore", Timestamp.from(askedBefore))
                .query(String.class)
                .list();
    }

    /** In one order everywhere, so that two copies never wait for each other. */
    @Override
    public void keep(Collection<String> externalUserIds, Map<String, String> unionids, Instant readAt) {
        String[] ids = externalUserIds.stream().sorted().toArray(String[]::new);
        String[] told = externalUserIds.stream().sorted().map(unionids::get).toArray(String[]::new);
        jdbc.sql("""
                INSERT INTO kf_visitors AS known (external_userid, unionid, read_at)
                SELECT visitor, unionid, :readAt
                FROM unnest(:ids::text[], :unionids::text[]) AS told (visitor, unionid)
                ON CONFLICT (external_userid) DO UPDATE
                SET unionid = coalesce(excluded.unionid, known.unionid), read_at = excluded.read_at
                """)
                .param("ids", ids)
                .param("unionids", told)
                .param("readAt", Timestamp.from(readAt))
                .update();
    }

    @Override
    public Map<String, String> unionids(Collection<String> externalUserIds) {
        Map<String, String> known = new HashMap<>();
        jdbc.sql("""
                SELECT external_userid, unionid FROM kf_visitors
                WHERE external_userid = ANY (:ids) AND unionid IS NOT NULL
                """).param("ids", externalUserIds.toArray(String[]::new)).query(row -> {
            known.put(row.getString("external_userid"), row.getString("unionid"));
        });
        return known;
    }
}
