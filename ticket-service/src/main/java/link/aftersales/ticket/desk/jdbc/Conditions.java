package link.aftersales.ticket.desk.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import link.aftersales.ticket.desk.TicketFilter;
import org.jspecify.annotations.Nullable;

/** A filter as SQL: which rows of the tickets, and the values that it names. */
record Conditions(String from, Map<String, Object> values) {

    private static final String SEARCHED =
            "concat_ws(' ', ticket_no, subject, customer_name, customer_phone, customer_company, project_no, project_title)";

    static Conditions of(TicketFilter filter) {
        Conditions wanted = new Conditions(" FROM after_sales_tickets WHERE true", Map.of())
                .and("status IN (:statuses)", "statuses", names(filter.statuses()))
                .and("type IN (:types)", "types", names(filter.types()))
                .and("priority IN (:priorities)", "priorities", names(filter.priorities()))
                .and("lower(assigned_to) = lower(:owner)", "owner", filter.owner())
                .and("project_no = :projectNo", "projectNo", filter.projectNo())
                .and("customer_phone = :phone", "phone", filter.customerPhone())
                .and("created_at >= :from", "from", moment(filter.from()))
                .and("created_at < :to", "to", moment(filter.to()));
        List<String> words = filter.words();
        for (int i = 0; i < words.size(); i++) {
            wanted = wanted.and(SEARCHED + " ILIKE :word" + i, "word" + i, "%" + literal(words.get(i)) + "%");
        }
        return wanted;
    }

    /** One more condition, unless there is no value for it. */
    Conditions and(String condition, String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new Conditions(from + " AND " + condition, more);
    }

    private static @Nullable List<String> names(List<? extends Enum<?>> values) {
        return values.isEmpty()
                ? null
                : values.stream()
                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static @Nullable Timestamp moment(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    /** What LIKE would take for more than itself is taken for itself. */
    private static String literal(String word) {
        return word.replaceAll("[\\\\%_]", "\\\\$0");
    }
}
