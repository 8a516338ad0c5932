package link.aftersales.identity.staff.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.http.sheet.ImportReport.Taken;
import link.aftersales.identity.staff.StaffList;
import link.aftersales.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStaffList implements StaffList {

    private static final String SUPERVISOR = "supervisor";

    /** Nothing comes back for a row that says the same already, unless nobody was ever told of it. */
    private static final String PUT = """
            INSERT INTO staff (userid, name, role, deputy, supervisor, phone, version)
            VALUES (:userId, :name, :role, :deputy, :supervisor, :phone, 1)
            ON CONFLICT (lower(userid)) DO UPDATE SET userid = excluded.userid, name = excluded.name,
                role = excluded.role, deputy = excluded.deputy, supervisor = excluded.supervisor,
                phone = CASE WHEN :saidOfPhones THEN excluded.phone ELSE staff.phone END,
                version = staff.version + 1
            WHERE staff.version = 0
                OR (staff.userid, staff.name, staff.role, staff.deputy, staff.supervisor) IS DISTINCT FROM
                (excluded.userid, excluded.name, excluded.role, excluded.deputy, excluded.supervisor)
                OR :saidOfPhones AND staff.phone IS DISTINCT FROM excluded.phone
            RETURNING *, xmax = 0 AS created""";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    JdbcStaffList(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public boolean has(String userId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM staff WHERE lower(userid) = lower(:userId))")
                .param("userId", userId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Taken put(Member member, boolean saidOfPhones) {
        return jdbc.sql(PUT)
                .param("userId", member.userId())
                .param("name", member.name())
                .param("role", member.role())
                .param("deputy", member.deputy())
                .param("supervisor", member.supervisor())
                .param("phone", member.phone())
                .param("saidOfPhones", saidOfPhones)
                .query((row, number) -> new Written(row(row), row.getBoolean("created")))
                .optional()
                .map(this::told)
                .orElse(Taken.UNCHANGED);
    }

    private Taken told(Written written) {
        tell(written.row());
        return written.created() ? Taken.CREATED : Taken.UPDATED;
    }

    @Override
    public Optional<Listed> away(String userId, @Nullable Instant until) {
        Optional<Row> changed = jdbc.sql("""
                        UPDATE staff SET away_until = :until, version = version + 1
                        WHERE lower(userid) = lower(:userId)
                        RETURNING *""")
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("userId", userId)
                .query((row, number) -> row(row))
                .optional();
        changed.ifPresent(this::tell);
        return changed.map(Row::listed);
    }

    @Override
    public List<Listed> page(int limit, long offset) {
        return jdbc.sql("SELECT * FROM staff ORDER BY lower(userid) LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row).listed())
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("SELECT count(*) FROM staff").query(Long.class).single();
    }

    private void tell(Row row) {
        Member member = row.listed().member();
        outbox.append(
                member.userId().toLowerCase(Locale.ROOT),
                new StaffSnapshot(
                        member.userId(),
                        row.version(),
                        member.name(),
                        member.role(),
                        member.deputy(),
                        member.role().equals(SUPERVISOR),
                        row.listed().awayUntil(),
                        member.phone()));
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime awayUntil = row.getObject("away_until", OffsetDateTime.class);
        Member member = new Member(
                row.getString("userid"),
                row.getString("name"),
                row.getString("role"),
                row.getString("deputy"),
                row.getString(SUPERVISOR),
                row.getString("phone"));
        return new Row(new Listed(member, awayUntil == null ? null : awayUntil.toInstant()), row.getLong("version"));
    }

    private record Row(Listed listed, long version) {}

    private record Written(Row row, boolean created) {}
}
