package link.aftersales.ticket.desk.jdbc;

import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.desk.ActionLog;
import link.aftersales.ticket.desk.LogEntry;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.Tickets;
import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTickets implements Tickets {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.desc("id"));
    private static final List<TicketStatus> TO_BE_SOLVED =
            List.of(TicketStatus.PENDING, TicketStatus.PROCESSING, TicketStatus.WAITING_CUSTOMER);

    private static final int LATEST = 30;

    private final JdbcAggregateTemplate aggregates;
    private final JdbcClient jdbc;
    private final ActionLog log;
    private final Outbox outbox;

    JdbcTickets(JdbcAggregateTemplate aggregates, JdbcClient jdbc, ActionLog log, Outbox outbox) {
        this.aggregates = aggregates;
        this.jdbc = jdbc;
        this.log = log;
        this.outbox = outbox;
    }

    @Override
    public void lockCustomer(String customerId) {
        holdKey("customer " + customerId);
    }

    @Override
    public void lockProject(String projectNo) {
        holdKey("project " + projectNo);
    }

    /** The same key as in {@link #lockDue}. */
    @Override
    public void lockCaller(String ticketNo) {
        holdKey(ticketNo);
    }

    private void holdKey(String key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public void save(Ticket ticket, LogEntry entry, TicketEvent event) {
        aggregates.save(ticket);
        log.add(entry);
        outbox.append(ticket.ticketNo(), event);
    }

    @Override
    public void keep(Ticket ticket) {
        aggregates.save(ticket);
    }

    @Override
    public Optional<Ticket> find(String ticketNo) {
        return aggregates.findOne(query(where("ticketNo").is(ticketNo)), Ticket.class);
    }

    @Override
    public Optional<Ticket> lock(String ticketNo) {
        boolean there = jdbc.sql("SELECT true FROM after_sales_tickets WHERE ticket_no = :no FOR NO KEY UPDATE")
                .param("no", ticketNo)
                .query(Boolean.class)
                .optional()
                .isPresent();
        return there ? find(ticketNo) : Optional.empty();
    }

    /** By lot among the oldest few, so that one that cannot be settled does not stop the others. */
    @Override
    public Optional<Ticket> lockDue(Instant now) {
        return jdbc.sql("""
                WITH due AS MATERIALIZED (
                    SELECT ticket_no, chat
                    FROM (SELECT ticket_no, coalesce(chat, ticket_no) AS chat FROM after_sales_tickets
                          WHERE due_at <= :now ORDER BY due_at LIMIT 20) AS oldest
                    ORDER BY random())
                SELECT ticket_no FROM due WHERE pg_try_advisory_xact_lock(hashtextextended(chat, 0)) LIMIT 1
                """)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional()
                .flatMap(this::lock)
                .filter(ticket -> ticket.due(now));
    }

    @Override
    public List<Ticket> openOf(String customerId) {
        Criteria open =
                where("reporter.customerId").is(customerId).and("status").in(TO_BE_SOLVED);
        return aggregates.findAll(query(open).sort(NEWEST_FIRST), Ticket.class);
    }

    @Override
    public List<Ticket> ofCaller(String phone) {
        Criteria his = where("reporter.phone").is(phone).and("reporter.chat").isNull();
        return aggregates.findAll(query(his).sort(Sort.by("id")), Ticket.class);
    }

    @Override
    public List<Ticket> openAbout(String projectNo, TicketType type, Instant since) {
        Criteria alike = where("projectNo")
                .is(projectNo)
                .and("type")
                .is(type)
                .and("createdAt")
                .greaterThanOrEquals(since)
                .and("status")
                .in(TO_BE_SOLVED);
        return aggregates.findAll(query(alike).sort(NEWEST_FIRST), Ticket.class);
    }

    @Override
    public List<Ticket> latestOf(String customerId) {
        Criteria his = where("reporter.customerId").is(customerId);
        return aggregates.findAll(query(his).sort(NEWEST_FIRST).limit(LATEST), Ticket.class);
    }
}
