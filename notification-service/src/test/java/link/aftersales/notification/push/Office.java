package link.aftersales.notification.push;

import java.util.List;
import java.util.Map;
import link.aftersales.notification.staff.Staff;

/** A company of which some names are known; Sun supervises, Qian does, too. */
final class Office implements Staff {

    private static final Map<String, String> NAMES = Map.of("li", "李工", "zhao", "赵工", "wang", "王五");

    @Override
    public String called(String userId) {
        return NAMES.getOrDefault(userId, userId);
    }

    @Override
    public List<String> supervisors() {
        return List.of("sun", "qian");
    }
}
