package link.aftersales.notification.push;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import link.aftersales.contracts.TicketEvent.Project;
import link.aftersales.contracts.TicketEvent.Reporter;
import link.aftersales.notification.staff.Staff;
import org.jspecify.annotations.Nullable;

/** Gathers what fills the placeholders of a text; what is absent or blank fills none. */
final class Values {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Map<String, String> values = new HashMap<>();

    Values put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
        return this;
    }

    /** How many there are; none is not worth a word. */
    Values count(int count) {
        values.remove("count");
        return put("count", count == 0 ? null : String.valueOf(count));
    }

    Values reporter(Reporter reporter) {
        return put("customerName", reporter.name())
                .put("phone", reporter.phone())
                .put("phoneMasked", masked(reporter.phone()));
    }

    /** A mobile number for those who need not call it. */
    static String masked(String phone) {
        return phone.replaceFirst("^(\\d{3})\\d{4}(\\d{4})$", "$1****$2");
    }

    Values project(@Nullable Project project) {
        return project == null ? this : put("projectTitle", project.title()).put("link", project.link());
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }

    /** As people say it; less than a minute is one. */
    static String waited(Instant since, Instant until) {
        Duration waited = Duration.between(since, until);
        if (waited.compareTo(HOUR) < 0) {
            return Math.max(1, waited.toMinutes()) + " 分钟";
        }
        return waited.compareTo(DAY) < 0 ? waited.toHours() + " 小时" : waited.toDays() + " 天";
    }

    /** How people call whoever did something. */
    static String called(String actor, Staff staff) {
        return switch (actor) {
            case "customer" -> "客户";
            case "system" -> "系统";
            case "admin" -> "后台";
            default -> staff.called(actor);
        };
    }
}
