package link.aftersales.projectlink.page.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Times as people in China say them. */
final class PeopleTime {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("今天 HH:mm");
    private static final DateTimeFormatter YESTERDAY = DateTimeFormatter.ofPattern("昨天 HH:mm");
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private PeopleTime() {}

    static String say(Instant instant, Clock clock) {
        ZonedDateTime then = instant.atZone(CHINA);
        return then.format(format(then.toLocalDate(), LocalDate.now(clock.withZone(CHINA))));
    }

    static String say(LocalDate day) {
        return day.format(DAY);
    }

    /** For machines: the same moment with China's offset. */
    static OffsetDateTime at(Instant instant) {
        return instant.atZone(CHINA).toOffsetDateTime();
    }

    private static DateTimeFormatter format(LocalDate day, LocalDate today) {
        if (day.equals(today)) {
            return TODAY;
        }
        if (day.equals(today.minusDays(1))) {
            return YESTERDAY;
        }
        return day.getYear() == today.getYear() ? THIS_YEAR : BEFORE;
    }
}
