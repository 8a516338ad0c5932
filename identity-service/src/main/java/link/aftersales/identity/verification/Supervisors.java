package link.aftersales.identity.verification;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Who may decide what the rules do not ({@code SUPERVISOR_USERIDS}); WeCom does not care about the case of a userid. */
@ConfigurationProperties("identity.staff")
record Supervisors(List<String> supervisors) {

    Supervisors(@Nullable List<String> supervisors) {
        Set<String> named = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (supervisors != null) {
            supervisors.stream().map(String::strip).filter(id -> !id.isEmpty()).forEach(named::add);
        }
        this.supervisors = List.copyOf(named);
    }

    boolean include(String userId) {
        return supervisors.stream().anyMatch(userId.strip()::equalsIgnoreCase);
    }

    /** Those who may decide what this member applies for. */
    List<String> otherThan(String applicant) {
        return supervisors.stream()
                .filter(supervisor -> !supervisor.equalsIgnoreCase(applicant.strip()))
                .toList();
    }
}
