package link.aftersales.notification.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who supervises before a list of the staff was imported, and always: SUPERVISOR_USERIDS. */
@ConfigurationProperties("notification.supervisors")
record SupervisorSettings(List<String> userids) {

    SupervisorSettings(@Nullable List<String> userids) {
        this.userids = userids == null
                ? List.of()
                : userids.stream()
                        .map(String::strip)
                        .filter(userId -> !userId.isEmpty())
                        .toList();
    }
}
