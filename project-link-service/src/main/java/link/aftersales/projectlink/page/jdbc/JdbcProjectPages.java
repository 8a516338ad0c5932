package link.aftersales.projectlink.page.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.projectlink.page.Phone;
import link.aftersales.projectlink.page.ProjectPage;
import link.aftersales.projectlink.page.ProjectPages;
import link.aftersales.projectlink.project.LinkToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProjectPages implements ProjectPages {

    private static final String PAGE = """
            select p.project_no, p.title, p.status, p.order_amount, p.progress, p.started_on, p.ended_on,
                   p.customer_name, p.customer_phone, p.customer_company,
                   exists (select from customers c where c.phone = p.customer_phone and c.is_verified) as verified,
                   (select json_agg(t order by t."createdAt" desc, t."ticketNo" desc)
                    from (select ticket_no as "ticketNo", type, status, priority, subject, description,
                                 reporter_name as "reporterName", reporter_phone as "reporterPhone",
                                 (%s) as attachments, rating, (%s) as log, created_at as "createdAt"
                          from tickets
                          where project_no = p.project_no) t) as tickets,
                   (select json_agg(m order by m."createdAt" desc, m."modificationNo" desc)
                    from (select modification_no as "modificationNo", status, change, reason,
                                 coalesce(s.name, decided_by) as "decidedBy", decision_reason as "decisionReason",
                                 created_at as "createdAt", decided_at as "decidedAt"
                          from order_modifications
                          left join staff s on s.userid = lower(decided_by)
                          where project_no = p.project_no) m) as modifications
            from projects p
            where p.project_link_token = :token
            """.formatted("""
            select coalesce(json_agg(sent || jsonb_build_object('missing', exists (
                       select from missing_attachments m
                       where m.ticket_no = tickets.ticket_no and m.attachment_id = sent ->> 'id')) order by n), '[]')
            from jsonb_array_elements(attachments) with ordinality as one (sent, n)
            """, """
            select json_agg(l order by l.version desc)
            from (select log.version, at, coalesce(s.name, actor) as actor, action,
                         coalesce(o.name, new_owner) as "newOwner", words, log.attachments
                  from ticket_log log
                  left join staff s on s.userid = lower(actor)
                  left join staff o on o.userid = lower(new_owner)
                  where log.ticket_no = tickets.ticket_no
                  order by log.version desc
                  limit 20) l
            """);

    private static final String SHOWS = """
            select exists (
                select
                from projects p
                join tickets t on t.project_no = p.project_no
                where p.project_link_token = :token
                  and t.ticket_no = :ticketNo
                  and jsonb_path_exists(t.attachments, '$[*] ? (@.id == $id)', jsonb_build_object('id', :id::text))
                  and not exists (select from missing_attachments m where m.ticket_no = :ticketNo and m.attachment_id = :id))
            """;

    private final JdbcClient jdbc;
    private final TicketsColumn tickets;
    private final ModificationsColumn modifications;

    JdbcProjectPages(JdbcClient jdbc, TicketsColumn tickets, ModificationsColumn modifications) {
        this.jdbc = jdbc;
        this.tickets = tickets;
        this.modifications = modifications;
    }

    @Override
    public Optional<ProjectPage> find(LinkToken token) {
        return jdbc.sql(PAGE).param("token", token.secret()).query(this::page).optional();
    }

    @Override
    public boolean shows(LinkToken token, String ticketNo, String attachmentId) {
        return jdbc.sql(SHOWS)
                .param("token", token.secret())
                .param("ticketNo", ticketNo)
                .param("id", attachmentId)
                .query(Boolean.class)
                .single();
    }

    private ProjectPage page(ResultSet row, int number) throws SQLException {
        return new ProjectPage(
                row.getString("project_no"),
                row.getString("title"),
                ProjectStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getBigDecimal("order_amount"),
                row.getInt("progress"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                customer(row),
                tickets.read(row.getString("tickets")),
                modifications.read(row.getString("modifications")));
    }

    private static ProjectPage.Customer customer(ResultSet row) throws SQLException {
        return new ProjectPage.Customer(
                row.getString("customer_name"),
                Phone.whole(row.getString("customer_phone")),
                row.getString("customer_company"),
                row.getBoolean("verified"));
    }
}
