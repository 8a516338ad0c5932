package link.aftersales.notification.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Supervisors are those in the settings and those on the list; WeCom does not distinguish userids by case. */
@Component
@EnableConfigurationProperties(SupervisorSettings.class)
class ListedStaff implements Staff {

    private final StaffCopies copies;
    private final SupervisorSettings settings;

    ListedStaff(StaffCopies copies, SupervisorSettings settings) {
        this.copies = copies;
        this.settings = settings;
    }

    @Override
    public String called(String userId) {
        return copies.name(userId).orElse(userId);
    }

    @Override
    public List<String> supervisors() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return Stream.concat(settings.userids().stream(), copies.supervisors().stream())
                .filter(seen::add)
                .toList();
    }
}
