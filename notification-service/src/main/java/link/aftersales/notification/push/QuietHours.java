package link.aftersales.notification.push;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When staff are spared what can wait, in Shanghai: {@code 22:00-08:00}, also within one day, or {@code off}. */
final class QuietHours {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");

    private final @Nullable LocalTime begin;
    private final LocalTime end;

    private QuietHours(@Nullable LocalTime begin, LocalTime end) {
        this.begin = begin;
        this.end = end;
    }

    static QuietHours of(String setting) {
        if (setting.isBlank() || setting.strip().equalsIgnoreCase("off")) {
            return new QuietHours(null, LocalTime.MIN);
        }
        Matcher hours = HOURS.matcher(setting.strip());
        if (!hours.matches()) {
            throw unreadable(setting, null);
        }
        try {
            LocalTime begin = time(hours.group(1), hours.group(2));
            LocalTime end = time(hours.group(3), hours.group(4));
            if (begin.equals(end)) {
                throw unreadable(setting, null);
            }
            return new QuietHours(begin, end);
        } catch (DateTimeException e) {
            throw unreadable(setting, e);
        }
    }

    /** Until when what happens at this moment waits; null when nobody minds it. */
    @Nullable
    Instant waitsUntil(Instant moment) {
        ZonedDateTime there = moment.atZone(SHANGHAI);
        if (begin == null || !within(begin, there.toLocalTime())) {
            return null;
        }
        ZonedDateTime ends = there.with(end);
        return (ends.isAfter(there) ? ends : ends.plusDays(1)).toInstant();
    }

    private boolean within(LocalTime begin, LocalTime time) {
        boolean begun = !time.isBefore(begin);
        boolean ended = !time.isBefore(end);
        return begin.isBefore(end) ? begun && !ended : begun || !ended;
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    private static IllegalArgumentException unreadable(String setting, @Nullable Throwable cause) {
        return new IllegalArgumentException("QUIET_HOURS is off or written 22:00-08:00, not " + setting, cause);
    }
}
