package link.aftersales.notification.staff.jdbc;

import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.notification.staff.StaffCopies;
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
                        insert into staff (userid, version, name, supervisor)
                        values (lower(:userId), :version, :name, :supervisor)
                        on conflict (userid) do update
                        set version = excluded.version, name = excluded.name, supervisor = excluded.supervisor
                        where staff.version < excluded.version""")
                .param("userId", snapshot.userId())
                .param("version", snapshot.version())
                .param("name", snapshot.name())
                .param("supervisor", snapshot.supervisor())
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
    public List<String> supervisors() {
        return jdbc.sql("select userid from staff where supervisor order by userid")
                .query(String.class)
                .list();
    }
}
