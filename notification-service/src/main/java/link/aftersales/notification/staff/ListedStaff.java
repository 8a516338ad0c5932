package link.aftersales.notification.staff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.staff.StaffCopies.Absence;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Supervisors are those in the settings and those on the list; WeCom does not distinguish userids by case. */
@Component
@EnableConfigurationProperties({SupervisorSettings.class, RoleSettings.class})
class ListedStaff implements Staff {

    private final StaffCopies copies;
    private final SupervisorSettings settings;
    private final RoleSettings roles;
    private final Clock clock;
    private final Texts texts = new Texts(Map.of());

    ListedStaff(StaffCopies copies, SupervisorSettings settings, RoleSettings roles, Clock clock) {
        this.copies = copies;
        this.settings = settings;
        this.roles = roles;
        this.clock = clock;
    }

    @Override
    public String called(String userId) {
        return copies.name(userId)
                .orElseGet(() -> userId.isBlank() ? "" : texts.render(StaffText.COLLEAGUE, Map.of("userId", userId)));
    }

    @Override
    public boolean away(String userId) {
        return absence(userId).isPresent();
    }

    @Override
    public Optional<String> deputy(String userId) {
        return absence(userId).map(Absence::deputy).filter(deputy -> !deputy.isBlank() && !away(deputy));
    }

    @Override
    public Optional<String> standIn(String userId) {
        return copies.deputy(userId).filter(deputy -> !away(deputy));
    }

    @Override
    public List<String> triage() {
        return roles.triage();
    }

    @Override
    public List<String> operators() {
        return roles.operators();
    }

    private Optional<Absence> absence(String userId) {
        return copies.absence(userId).filter(absence -> absence.until().isAfter(clock.instant()));
    }

    @Override
    public List<String> supervisors() {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        return Stream.concat(settings.userids().stream(), copies.supervisors().stream())
                .filter(seen::add)
                .toList();
    }
}
