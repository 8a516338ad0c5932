package link.aftersales.identity.staff.jdbc;

import static link.aftersales.identity.staff.jdbc.TodoRows.utc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.identity.staff.Colleagues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcColleagues implements Colleagues {

    private final JdbcClient jdbc;

    JdbcColleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Colleague> sales(int limit, Instant now) {
        return jdbc.sql("""
                        SELECT userid, name FROM staff
                        WHERE role = 'sales' AND (away_until IS NULL OR away_until <= :now)
                        ORDER BY name, userid LIMIT :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) -> new Colleague(row.getString("userid"), row.getString("name")))
                .list();
    }

    @Override
    public List<String> supervisors() {
        return jdbc.sql("SELECT userid FROM staff WHERE role = 'supervisor' ORDER BY userid")
                .query(String.class)
                .list();
    }

    @Override
    public Optional<String> nameOf(String userId) {
        return jdbc.sql("SELECT name FROM staff WHERE lower(userid) = lower(:userId)")
                .param("userId", userId)
                .query(String.class)
                .optional();
    }

    @Override
    public boolean away(String userId, Instant now) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM staff WHERE lower(userid) = lower(:userId) AND away_until > :now)")
                .param("userId", userId)
                .param("now", utc(now))
                .query(Boolean.class)
                .single();
    }
}
