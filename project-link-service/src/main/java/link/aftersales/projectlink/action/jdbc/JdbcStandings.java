package link.aftersales.projectlink.action.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.projectlink.action.Standing;
import link.aftersales.projectlink.action.Standings;
import link.aftersales.projectlink.project.LinkToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStandings implements Standings {

    private final JdbcClient jdbc;

    JdbcStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Standing> of(String projectNo, Instant now) {
        return jdbc.sql("""
                        select t.ticket_no, t.status, t.owner, t.sales_rep, o.deputy, r.actor, r.at
                        from tickets t
                        left join staff o on o.userid = lower(t.owner) and o.away_until > :now
                        left join lateral (select actor, at from ticket_log
                                           where ticket_no = t.ticket_no and action = 'resolve'
                                           order by version desc limit 1) r on true
                        where t.project_no = :projectNo and t.status not in ('closed', 'cancelled')""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("projectNo", projectNo)
                .query(JdbcStandings::standing)
                .list();
    }

    @Override
    public Optional<String> projectWith(LinkToken token, String ticketNo) {
        return jdbc.sql("""
                        select p.project_no from projects p join tickets t on t.project_no = p.project_no
                        where p.project_link_token = :token and t.ticket_no = :ticketNo""")
                .param("token", token.secret())
                .param("ticketNo", ticketNo)
                .query(String.class)
                .optional();
    }

    @Override
    public String name(String userId) {
        return jdbc.sql("select name from staff where userid = lower(?) and name is not null")
                .param(userId)
                .query(String.class)
                .optional()
                .orElse(userId);
    }

    @Override
    public boolean supervisor(String userId) {
        return jdbc.sql("select exists (select from staff where userid = lower(?) and supervisor)")
                .param(userId)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void keep(StaffSnapshot snapshot) {
        Instant awayUntil = snapshot.awayUntil();
        jdbc.sql("""
                        update staff set deputy = :deputy, supervisor = :supervisor,
                            away_until = cast(:awayUntil as timestamptz)
                        where userid = lower(:userId) and version = :version""")
                .param("deputy", snapshot.deputy())
                .param("supervisor", snapshot.supervisor())
                .param("awayUntil", awayUntil == null ? null : awayUntil.atOffset(ZoneOffset.UTC))
                .param("userId", snapshot.userId())
                .param("version", snapshot.version())
                .update();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        OffsetDateTime resolvedAt = row.getObject("at", OffsetDateTime.class);
        return new Standing(
                row.getString("ticket_no"),
                TicketStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("owner"),
                row.getString("sales_rep"),
                row.getString("deputy"),
                row.getString("actor"),
                resolvedAt == null ? null : resolvedAt.toInstant());
    }
}
