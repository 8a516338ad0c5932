package link.aftersales.projectlink.copy.jdbc;

import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.projectlink.copy.StaffNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** WeCom does not distinguish userids by case. */
@Repository
class JdbcStaffNames implements StaffNames {

    private final JdbcClient jdbc;

    JdbcStaffNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(StaffSnapshot snapshot) {
        jdbc.sql("""
                        insert into staff (userid, version, name, spelling, phone)
                        values (lower(:userId), :version, :name, :userId, :phone)
                        on conflict (userid) do update set version = excluded.version, name = excluded.name,
                            spelling = excluded.spelling, phone = excluded.phone
                        where staff.version < excluded.version
                        """)
                .param("userId", snapshot.userId())
                .param("version", snapshot.version())
                .param("name", snapshot.name())
                .param("phone", snapshot.phone())
                .update();
    }

    @Override
    public void remove(String userId) {
        jdbc.sql("delete from staff where userid = lower(?)").param(userId).update();
    }
}
