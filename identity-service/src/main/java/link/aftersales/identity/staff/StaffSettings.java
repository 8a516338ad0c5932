package link.aftersales.identity.staff;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Who is asked when a number has no sales representative ({@code SALES_DESK_USERID}). */
@Validated
@ConfigurationProperties("identity.staff")
record StaffSettings(
        @NotEmpty(message = "SALES_DESK_USERID must be set: the WeCom userid of the sales desk, or several with commas")
        List<String> salesDesks) {

    StaffSettings(@Nullable List<String> salesDesks) {
        this.salesDesks = salesDesks == null
                ? List.of()
                : salesDesks.stream()
                        .map(String::strip)
                        .filter(userId -> !userId.isEmpty())
                        .toList();
    }

    String salesDesk() {
        return salesDesks.getFirst();
    }
}
