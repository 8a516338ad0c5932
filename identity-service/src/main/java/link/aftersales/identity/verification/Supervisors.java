package link.aftersales.identity.verification;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import link.aftersales.identity.staff.Colleagues;
import org.springframework.stereotype.Component;

/** Who may decide what the rules do not: those in the settings and those imported as supervisors. */
@Component
class Supervisors {

    private final SupervisorSettings settings;
    private final Colleagues colleagues;

    Supervisors(SupervisorSettings settings, Colleagues colleagues) {
        this.settings = settings;
        this.colleagues = colleagues;
    }

    boolean include(String userId) {
        return all().contains(userId.strip());
    }

    /** Those who may decide what this member applies for. */
    List<String> otherThan(String applicant) {
        Set<String> others = all();
        others.remove(applicant.strip());
        return List.copyOf(others);
    }

    /** WeCom does not care about the case of a userid. */
    private Set<String> all() {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(settings.supervisors());
        all.addAll(colleagues.supervisors());
        return all;
    }
}
