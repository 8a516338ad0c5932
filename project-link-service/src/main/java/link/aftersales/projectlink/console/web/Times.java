package link.aftersales.projectlink.console.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as lists show them, in Shanghai. */
final class Times {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Times() {}

    static String say(@Nullable OffsetDateTime time) {
        return time == null ? "" : time.atZoneSameInstant(SHANGHAI).format(MINUTE);
    }

    /** A span, in its largest unit. */
    static String span(long seconds) {
        if (seconds < 60) {
            return seconds + " 秒";
        }
        if (seconds < 3600) {
            return seconds / 60 + " 分钟";
        }
        return seconds < 86_400 ? seconds / 3600 + " 小时" : seconds / 86_400 + " 天";
    }
}
