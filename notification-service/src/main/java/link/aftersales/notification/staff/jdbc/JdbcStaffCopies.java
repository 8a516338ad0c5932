package link.aftersales.notification.staff.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.notification.staff.StaffCopies;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffCopies implements StaffCopies {

    private final JdbcClient jdbc;

    JdbcStaffCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(StaffSnapshot snapshot) {
        jdbc.sql("""
                        insert into staff (userid, version, name, supervisor, deputy, away_until)
                        values (lower(:userId), :version, :name, :supervisor, :deputy, :awayUntil)
                        on conflict (userid) do update
                        set version = excluded.version, name = excluded.name, supervisor = excluded.supervisor,
                            deputy = excluded.deputy, away_until = excluded.away_until
                        where staff.version < excluded.version""")
                .param("userId", snapshot.userId())
                .param("version", snapshot.version())
                .param("name", snapshot.name())
                .param("supervisor", snapshot.supervisor())
                .param("deputy", snapshot.deputy())
                .param("awayUntil", utc(snapshot.awayUntil()))
                .update();
    }

    @Override
    public void remove(String userId) {
        jdbc.sql("delete from staff where userid = lower(?)").param(userId).update();
    }

    @Override
    public Optional<String> name(String userId) {
        return jdbc.sql("select name from staff where userid = lower(?) and name <> ''")
                .param(userId)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<String> deputy(String userId) {
        return jdbc.sql("select deputy from staff where userid = lower(?) and deputy <> ''")
                .param(userId)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Absence> absence(String userId) {
        return jdbc.sql("select deputy, away_until from staff where userid = lower(?) and away_until is not null")
                .param(userId)
                .query((row, n) -> new Absence(
                        row.getObject("away_until", OffsetDateTime.class).toInstant(), row.getString("deputy")))
                .optional();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<String> supervisors() {
        return jdbc.sql("select userid from staff where supervisor order by userid")
                .query(String.class)
                .list();
    }
}
