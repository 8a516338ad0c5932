package link.aftersales.identity.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who may decide before a list of the staff was imported, and always ({@code SUPERVISOR_USERIDS}). */
@ConfigurationProperties("identity.staff")
record SupervisorSettings(List<String> supervisors) {

    SupervisorSettings(@Nullable List<String> supervisors) {
        this.supervisors = supervisors == null
                ? List.of()
                : supervisors.stream()
                        .map(String::strip)
                        .filter(userId -> !userId.isEmpty())
                        .toList();
    }
}
