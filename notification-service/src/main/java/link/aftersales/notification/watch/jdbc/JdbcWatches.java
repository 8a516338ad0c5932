package link.aftersales.notification.watch.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.contracts.Priority;
import link.aftersales.notification.push.Unhandled;
import link.aftersales.notification.watch.Watch;
import link.aftersales.notification.watch.Watch.Step;
import link.aftersales.notification.watch.Watches;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWatches implements Watches {

    private final JdbcClient jdbc;

    JdbcWatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Watch watch) {
        Unhandled ticket = watch.ticket();
        jdbc.sql("""
                        insert into ticket_watches
                          (ticket_no, owner, sales_rep, customer_id, customer_name, phone, subject, priority, project_no,
                           created_at, since, step, next_at)
                        values (:ticketNo, :owner, :salesRep, :customerId, :customerName, :phone, :subject, :priority,
                          :projectNo, :createdAt, :since, :step, :nextAt)
                        on conflict (ticket_no) do update
                        set owner = excluded.owner, sales_rep = excluded.sales_rep, customer_id = excluded.customer_id,
                            customer_name = excluded.customer_name, phone = excluded.phone, subject = excluded.subject,
                            priority = excluded.priority, project_no = excluded.project_no, since = excluded.since,
                            step = excluded.step, next_at = excluded.next_at""")
                .param("ticketNo", ticket.ticketNo())
                .param("owner", ticket.owner())
                .param("salesRep", ticket.salesRep())
                .param("customerId", ticket.customerId())
                .param("customerName", ticket.customerName())
                .param("phone", ticket.phone())
                .param("subject", ticket.subject())
                .param("priority", lower(ticket.priority()))
                .param("projectNo", ticket.projectNo())
                .param("createdAt", utc(ticket.createdAt()))
                .param("since", utc(ticket.since()))
                .param("step", lower(watch.step()))
                .param("nextAt", watch.dueAt() == null ? null : utc(watch.dueAt()))
                .update();
    }

    @Override
    public boolean end(String ticketNo) {
        return jdbc.sql("delete from ticket_watches where ticket_no = ?")
                        .param(ticketNo)
                        .update()
                > 0;
    }

    @Override
    public Optional<Watch> lock(String ticketNo) {
        return jdbc.sql("select * from ticket_watches where ticket_no = ? for update")
                .param(ticketNo)
                .query((row, n) -> watch(row))
                .optional();
    }

    @Override
    public Optional<Watch> lockDue(Instant now) {
        return jdbc.sql("""
                        select * from ticket_watches where next_at <= ?
                        order by next_at limit 1 for update skip locked""").param(utc(now)).query((row, n) -> watch(row)).optional();
    }

    @Override
    public List<Unhandled> listed() {
        return jdbc.sql("select * from ticket_watches where step = 'list' order by created_at, ticket_no")
                .query((row, n) -> unhandled(row))
                .list();
    }

    /** Of the days before nobody asks any more. */
    @Override
    public boolean claimList(LocalDate day) {
        jdbc.sql("delete from unhandled_lists where day < ?").param(day).update();
        return jdbc.sql("insert into unhandled_lists (day) values (?) on conflict do nothing")
                        .param(day)
                        .update()
                > 0;
    }

    private static Watch watch(ResultSet row) throws SQLException {
        OffsetDateTime nextAt = row.getObject("next_at", OffsetDateTime.class);
        return new Watch(
                unhandled(row),
                Step.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                nextAt == null ? null : nextAt.toInstant());
    }

    private static Unhandled unhandled(ResultSet row) throws SQLException {
        return new Unhandled(
                row.getString("ticket_no"),
                row.getString("owner"),
                row.getString("sales_rep"),
                row.getString("customer_id"),
                row.getString("customer_name"),
                row.getString("phone"),
                row.getString("subject"),
                Priority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
                row.getString("project_no"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
