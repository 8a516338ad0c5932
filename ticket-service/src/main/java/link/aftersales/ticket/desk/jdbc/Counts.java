package link.aftersales.ticket.desk.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.desk.Figures;
import link.aftersales.ticket.desk.Figures.Took;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of one grouped query, each of which has at most one column that says what it counts. */
final class Counts {

    private final Map<TicketType, Long> byType = zeros(TicketType.class);
    private final Map<TicketStatus, Long> byStatus = zeros(TicketStatus.class);
    private final Map<Priority, Long> byPriority = zeros(Priority.class);
    private final Map<String, Long> byOwner = new LinkedHashMap<>();
    private final Map<LocalDate, Long> byDay = new LinkedHashMap<>();
    private long total;

    void add(ResultSet row) throws SQLException {
        long count = row.getLong("n");
        String owner = row.getString("assigned_to");
        LocalDate day = row.getObject("day", LocalDate.class);
        if (owner != null) {
            byOwner.put(owner, count);
        } else if (day != null) {
            byDay.put(day, count);
        } else if (!named(row.getString("type"), TicketType::valueOf, byType, count)
                && !named(row.getString("status"), TicketStatus::valueOf, byStatus, count)
                && !named(row.getString("priority"), Priority::valueOf, byPriority, count)) {
            total = count;
        }
    }

    Figures figures(Took firstResponse, Took resolution) {
        return new Figures(total, byType, byStatus, byPriority, byOwner, byDay, firstResponse, resolution);
    }

    private static <E extends Enum<E>> boolean named(
            @Nullable String name, Function<String, E> valueOf, Map<E, Long> counts, long count) {
        if (name == null) {
            return false;
        }
        counts.put(valueOf.apply(name.toUpperCase(Locale.ROOT)), count);
        return true;
    }

    private static <E extends Enum<E>> Map<E, Long> zeros(Class<E> type) {
        Map<E, Long> counts = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            counts.put(value, 0L);
        }
        return counts;
    }
}
