package link.aftersales.notification.push.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The days of Beijing, in which operators think. */
final class Day {

    static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private Day() {}

    static @Nullable Instant begins(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(BEIJING).toInstant();
    }
}
