package link.aftersales.projectlink.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** SUPERVISOR_USERIDS, beside those whom the list of the staff names. */
@ConfigurationProperties("project-link.supervisors")
record SupervisorSettings(List<String> userids) {

    SupervisorSettings(@Nullable List<String> userids) {
        this.userids = userids == null
                ? List.of()
                : userids.stream().map(String::strip).toList();
    }

    boolean include(String userId) {
        return userids.stream().anyMatch(userId::equalsIgnoreCase);
    }
}
