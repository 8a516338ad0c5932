package link.aftersales.notification;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shows SERVICE_HOURS as customers say it: {@code Mon-Sat 08:30-17:30} is 周一至周六 8:30–17:30. Other wording stays as it is. */
final class ServiceHours {

    private static final Pattern DAYS_AND_TIMES =
            Pattern.compile("(\\w{3})(?:-(\\w{3}))? +0?(\\d{1,2}:\\d{2})-0?(\\d{1,2}:\\d{2})");
    private static final Map<String, String> DAYS =
            Map.of("Mon", "周一", "Tue", "周二", "Wed", "周三", "Thu", "周四", "Fri", "周五", "Sat", "周六", "Sun", "周日");

    private ServiceHours() {}

    static String inChinese(String setting) {
        Matcher hours = DAYS_AND_TIMES.matcher(setting.strip());
        if (!hours.matches() || !DAYS.containsKey(hours.group(1))) {
            return setting.strip();
        }
        String days = DAYS.get(hours.group(1));
        if (hours.group(2) != null) {
            if (!DAYS.containsKey(hours.group(2))) {
                return setting.strip();
            }
            days += "至" + DAYS.get(hours.group(2));
        }
        return days + " " + hours.group(3) + "–" + hours.group(4);
    }
}
