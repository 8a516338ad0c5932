package link.aftersales.identity.staff;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who is asked when a number has no sales representative ({@code SALES_DESK_USERID}), and when the company works ({@code
 * SERVICE_HOURS} and {@code HOLIDAYS_FILE}).
 */
@Validated
@ConfigurationProperties("identity.staff")
record StaffSettings(
        @NotEmpty(message = "SALES_DESK_USERID must be set: the WeCom userid of the sales desk, or several with commas")
        List<String> salesDesks,

        String serviceHours,
        String holidays,
        int todosAnHour) {

    private static final int MOST_AN_HOUR = 10;

    StaffSettings(
            @Nullable List<String> salesDesks,
            @Nullable String serviceHours,
            @Nullable String holidays,
            int todosAnHour) {
        this.salesDesks = salesDesks == null
                ? List.of()
                : salesDesks.stream()
                        .map(String::strip)
                        .filter(userId -> !userId.isEmpty())
                        .toList();
        this.serviceHours = serviceHours == null ? "" : serviceHours;
        this.holidays = holidays == null ? "" : holidays;
        this.todosAnHour = todosAnHour > 0 ? todosAnHour : MOST_AN_HOUR;
    }

    String salesDesk() {
        return salesDesks.getFirst();
    }
}
