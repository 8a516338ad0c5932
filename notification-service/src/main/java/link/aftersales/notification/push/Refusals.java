package link.aftersales.notification.push;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the platforms' error codes mean for whoever waits for a message (platform facts 1.5, 3.1.6, 3.4). */
final class Refusals {

    /** Of our account: every message meets them until somebody mends a setting. */
    private static final Set<Integer> OF_THE_COMPANY =
            Set.of(40013, 40056, 40164, 41011, 48001, 48002, 48004, 50002, 60020, 301002);
    /** Of one member of staff: unknown, not seen by the app. */
    private static final Set<Integer> OF_THE_MEMBER = Set.of(40003, 60011, 60111, 81013, 82001);
    /** More calls than our account has; the shortest block lasts a minute. */
    private static final Set<Integer> OF_THE_RATE = Set.of(45009, 45011, 130101);

    private Refusals() {}

    static boolean ofTheCompany(@Nullable Integer errcode) {
        return errcode != null && OF_THE_COMPANY.contains(errcode);
    }

    static boolean ofTheMember(@Nullable Integer errcode) {
        return errcode != null && OF_THE_MEMBER.contains(errcode);
    }

    static boolean ofTheRate(@Nullable Integer errcode) {
        return errcode != null && OF_THE_RATE.contains(errcode);
    }
}
