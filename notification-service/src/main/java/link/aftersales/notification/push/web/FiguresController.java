package link.aftersales.notification.push.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import link.aftersales.notification.push.DeliveryFigures;
import link.aftersales.notification.push.DeliveryFigures.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of one day of Beijing, today unless another one is asked for. */
@RestController
class FiguresController {

    private final DeliveryFigures figures;
    private final Clock clock;

    FiguresController(DeliveryFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    record View(LocalDate date, List<Line> channels) {}

    @GetMapping("/api/admin/deliveries/figures")
    View figures(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date) {
        LocalDate day = date == null ? LocalDate.now(clock.withZone(Day.BEIJING)) : date;
        return new View(
                day,
                figures.between(
                        day.atStartOfDay(Day.BEIJING).toInstant(),
                        day.plusDays(1).atStartOfDay(Day.BEIJING).toInstant()));
    }
}
