package link.aftersales.ticket.desk.jdbc;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.springframework.data.relational.core.query.Criteria.where;
import static org.springframework.data.relational.core.query.Query.query;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import link.aftersales.ticket.desk.Ticket;
import link.aftersales.ticket.desk.TicketFilter;
import link.aftersales.ticket.desk.TicketLists;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the numbers by SQL and reads the tickets as aggregates. */
@Repository
class JdbcTicketLists implements TicketLists {

    private static final String NEWEST_FIRST = " ORDER BY created_at DESC, id DESC";

    private final JdbcClient jdbc;
    private final JdbcAggregateTemplate aggregates;

    JdbcTicketLists(JdbcClient jdbc, JdbcAggregateTemplate aggregates) {
        this.jdbc = jdbc;
        this.aggregates = aggregates;
    }

    @Override
    public Found page(TicketFilter filter, int size, long offset) {
        Conditions wanted = Conditions.of(filter);
        List<String> numbers = jdbc.sql(
                        "SELECT ticket_no" + wanted.from() + NEWEST_FIRST + " LIMIT :size OFFSET :offset")
                .params(wanted.values())
                .param("size", size)
                .param("offset", offset)
                .query(String.class)
                .list();
        long total = jdbc.sql("SELECT count(*)" + wanted.from())
                .params(wanted.values())
                .query(Long.class)
                .single();
        return new Found(tickets(numbers), total);
    }

    @Override
    public List<Ticket> after(@Nullable String ticketNo, TicketFilter filter, int most) {
        Conditions wanted = ticketNo == null
                ? Conditions.of(filter)
                : Conditions.of(filter)
                        .and(
                                "(created_at, id) < (SELECT created_at, id FROM after_sales_tickets WHERE ticket_no = :last)",
                                "last",
                                ticketNo);
        return tickets(jdbc.sql("SELECT ticket_no" + wanted.from() + NEWEST_FIRST + " LIMIT :most")
                .params(wanted.values())
                .param("most", most)
                .query(String.class)
                .list());
    }

    private List<Ticket> tickets(List<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, Ticket> found = aggregates.findAll(query(where("ticketNo").in(numbers)), Ticket.class).stream()
                .collect(toMap(Ticket::ticketNo, identity()));
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
