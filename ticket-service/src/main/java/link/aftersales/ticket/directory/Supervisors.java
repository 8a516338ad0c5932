package link.aftersales.ticket.directory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may act in everybody's place: those in the settings and those listed as supervisors. */
@Component
public class Supervisors {

    private final SupervisorSettings settings;
    private final Staff staff;

    Supervisors(SupervisorSettings settings, Staff staff) {
        this.settings = settings;
        this.staff = staff;
    }

    /** Everybody who is one, each once. */
    public List<String> all() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return Stream.concat(settings.userids().stream(), staff.supervisors().stream())
                .filter(seen::add)
                .toList();
    }

    /** Whether this member is one of them; WeCom does not care about the case of a userid. */
    public boolean include(String userId) {
        return settings.userids().stream().anyMatch(userId::equalsIgnoreCase)
                || staff.find(userId).filter(StaffMember::supervisor).isPresent();
    }
}
