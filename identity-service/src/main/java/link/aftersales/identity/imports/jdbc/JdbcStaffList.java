package link.aftersales.identity.imports.jdbc;

import java.util.Optional;
import link.aftersales.http.sheet.ImportReport.Taken;
import link.aftersales.identity.imports.StaffList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffList implements StaffList {

    /** Nothing comes back for a row that says the same already. */
    private static final String PUT = """
            INSERT INTO staff (userid, name, role, deputy, supervisor) VALUES (:userId, :name, :role, :deputy, :supervisor)
            ON CONFLICT (lower(userid)) DO UPDATE SET userid = excluded.userid, name = excluded.name,
                role = excluded.role, deputy = excluded.deputy, supervisor = excluded.supervisor
            WHERE (staff.userid, staff.name, staff.role, staff.deputy, staff.supervisor) IS DISTINCT FROM
                (excluded.userid, excluded.name, excluded.role, excluded.deputy, excluded.supervisor)
            RETURNING xmax = 0 AS created""";

    private final JdbcClient jdbc;

    JdbcStaffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean has(String userId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM staff WHERE lower(userid) = lower(:userId))")
                .param("userId", userId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Taken put(Member member) {
        Optional<Boolean> created = jdbc.sql(PUT)
                .param("userId", member.userId())
                .param("name", member.name())
                .param("role", member.role())
                .param("deputy", member.deputy())
                .param("supervisor", member.supervisor())
                .query(Boolean.class)
                .optional();
        return created.map(isNew -> isNew ? Taken.CREATED : Taken.UPDATED).orElse(Taken.UNCHANGED);
    }
}
