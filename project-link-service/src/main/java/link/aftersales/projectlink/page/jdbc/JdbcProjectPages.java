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
                                 attachments, created_at as "createdAt"
                          from tickets
                          where project_no = p.project_no) t) as tickets
            from projects p
            where p.project_link_token = :token
            """;
    private static final String SHOWS = """
            select exists (
                select
                from projects p
                join tickets t on t.project_no = p.project_no
                where p.project_link_token = :token
                  and t.ticket_no = :ticketNo
                  and jsonb_path_exists(t.attachments, '$[*] ? (@.id == $id)', jsonb_build_object('id', :id::text)))
            """;

    private final JdbcClient jdbc;
    private final TicketsColumn tickets;

    JdbcProjectPages(JdbcClient jdbc, TicketsColumn tickets) {
        this.jdbc = jdbc;
        this.tickets = tickets;
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
                tickets.read(row.getString("tickets")));
    }

    private static ProjectPage.Customer customer(ResultSet row) throws SQLException {
        return new ProjectPage.Customer(
                row.getString("customer_name"),
                Phone.whole(row.getString("customer_phone")),
                row.getString("customer_company"),
                row.getBoolean("verified"));
    }
}
