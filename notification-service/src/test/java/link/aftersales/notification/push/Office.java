package link.aftersales.notification.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import link.aftersales.notification.staff.Staff;

/** A company of which some names are known; Sun supervises, Qian does, too. Zhou and Wu are away. */
final class Office implements Staff {

    private static final Map<String, String> NAMES = Map.of("li", "李工", "zhao", "赵工", "wang", "王五");

    /** Who is away, and who does the work meanwhile. */
    private static final Map<String, String> AWAY = Map.of("zhou", "li", "wu", "");

    @Override
    public String called(String userId) {
        return NAMES.getOrDefault(userId, userId);
    }

    @Override
    public boolean away(String userId) {
        return AWAY.containsKey(userId);
    }

    @Override
    public Optional<String> deputy(String userId) {
        return Optional.ofNullable(AWAY.get(userId)).filter(deputy -> !deputy.isEmpty());
    }

    @Override
    public Optional<String> standIn(String userId) {
        return Optional.of("li").filter(deputy -> userId.equalsIgnoreCase("gone-zhou"));
    }

    @Override
    public List<String> triage() {
        return List.of("wu", "tang");
    }

    @Override
    public List<String> operators() {
        return List.of("ops");
    }

    @Override
    public List<String> supervisors() {
        return List.of("sun", "qian");
    }
}
