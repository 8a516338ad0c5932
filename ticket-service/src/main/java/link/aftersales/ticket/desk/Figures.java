package link.aftersales.ticket.desk;

import java.time.LocalDate;
import java.util.Map;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import org.jspecify.annotations.Nullable;

/** What became of the tickets of a span of time; {@code byOwner} begins with whoever had the most. */
public record Figures(
        long total,
        Map<TicketType, Long> byType,
        Map<TicketStatus, Long> byStatus,
        Map<Priority, Long> byPriority,
        Map<String, Long> byOwner,
        Map<LocalDate, Long> byDay,
        Took firstResponse,
        Took resolution) {

    /** How many minutes something took, for those tickets for which it happened. */
    public record Took(
            long count,
            @Nullable Double averageMinutes,
            @Nullable Double medianMinutes,
            @Nullable Double p90Minutes) {}
}
