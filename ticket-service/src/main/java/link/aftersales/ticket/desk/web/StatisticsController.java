package link.aftersales.ticket.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import link.aftersales.contracts.Priority;
import link.aftersales.contracts.TicketStatus;
import link.aftersales.contracts.TicketType;
import link.aftersales.ticket.desk.Figures;
import link.aftersales.ticket.desk.Figures.Took;
import link.aftersales.ticket.desk.Statistics;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures about the tickets that were opened in a span of time, without one in the last 30 days. */
@RestController
class StatisticsController {

    private static final Duration USUAL = Duration.ofDays(30);

    private record View(
            OffsetDateTime from,
            OffsetDateTime to,
            long total,
            Map<TicketType, Long> byType,
            Map<TicketStatus, Long> byStatus,
            Map<Priority, Long> byPriority,
            Map<String, Long> byOwner,
            Map<LocalDate, Long> byDay,
            Took firstResponse,
            Took resolution) {

        static View of(Instant from, Instant to, Figures figures) {
            return new View(
                    from.atZone(Span.BEIJING).toOffsetDateTime(),
                    to.atZone(Span.BEIJING).toOffsetDateTime(),
                    figures.total(),
                    figures.byType(),
                    figures.byStatus(),
                    figures.byPriority(),
                    figures.byOwner(),
                    figures.byDay(),
                    figures.firstResponse(),
                    figures.resolution());
        }
    }

    private final Statistics statistics;
    private final Clock clock;

    StatisticsController(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/api/admin/statistics")
    View figures(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Instant until = Objects.requireNonNullElseGet(Span.to(to), clock::instant);
        Instant since = Objects.requireNonNullElseGet(Span.from(from), () -> until.minus(USUAL));
        return View.of(since, until, statistics.of(since, until));
    }
}
