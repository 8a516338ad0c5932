package link.aftersales.ticket.directory.jdbc;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept in lower case: WeCom does not distinguish userids by case. */
@Repository
class JdbcStaff implements Staff {

    private final JdbcClient jdbc;

    JdbcStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(StaffSnapshot snapshot) {
        jdbc.sql("""
                INSERT INTO staff_copies AS copy (userid, version, name, deputy, supervisor, away_until)
                VALUES (lower(:userId), :version, :name, :deputy, :supervisor, :awayUntil)
                ON CONFLICT (userid) DO UPDATE
                SET version = excluded.version, name = excluded.name, deputy = excluded.deputy,
                    supervisor = excluded.supervisor, away_until = excluded.away_until
                WHERE copy.version < excluded.version
                """)
                .param("userId", snapshot.userId())
                .param("version", snapshot.version())
                .param("name", snapshot.name())
                .param("deputy", snapshot.deputy())
                .param("supervisor", snapshot.supervisor())
                .param("awayUntil", snapshot.awayUntil() == null ? null : Timestamp.from(snapshot.awayUntil()))
                .update();
    }

    @Override
    public void forget(String userId) {
        jdbc.sql("DELETE FROM staff_copies WHERE userid = :userId")
                .param("userId", userId.toLowerCase(Locale.ROOT))
                .update();
    }

    @Override
    public boolean knows(String userId) {
        return jdbc.sql("""
                SELECT NOT EXISTS (SELECT FROM staff_copies)
                    OR EXISTS (SELECT FROM staff_copies WHERE userid = lower(:userId))
                """).param("userId", userId).query(Boolean.class).single();
    }

    @Override
    public Optional<StaffMember> find(String userId) {
        return jdbc.sql("SELECT * FROM staff_copies WHERE userid = :userId")
                .param("userId", userId.toLowerCase(Locale.ROOT))
                .query((row, n) -> {
                    Timestamp awayUntil = row.getTimestamp("away_until");
                    return new StaffMember(
                            row.getString("userid"),
                            row.getString("name"),
                            row.getString("deputy"),
                            row.getBoolean("supervisor"),
                            awayUntil == null ? null : awayUntil.toInstant());
                })
                .optional();
    }

    @Override
    public List<String> supervisors() {
        return jdbc.sql("SELECT userid FROM staff_copies WHERE supervisor ORDER BY userid")
                .query(String.class)
                .list();
    }
}
