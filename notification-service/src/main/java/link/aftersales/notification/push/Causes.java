package link.aftersales.notification.push;

import java.time.LocalDate;
import java.util.UUID;

/** The causes of deliveries that no event asked for. None of them has another one in turn, so there is never a chain. */
final class Causes {

    private static final String HANDED_ON = "handed-on:";
    private static final String PUSH_FAILED = "push-failed:";
    private static final String RESENT = "resent:";
    private static final String ALARM = "alarm:";
    private static final String CAUGHT_UP = "caught-up:";

    private Causes() {}

    static String handedOn(UUID failed) {
        return HANDED_ON + failed;
    }

    /** Once a day for the same member and ticket. */
    static String pushFailed(String receiver, String about, LocalDate day) {
        return PUSH_FAILED + receiver + ":" + about + ":" + day;
    }

    static String resent(UUID original, UUID request) {
        return RESENT + original + ":" + request;
    }

    static String caughtUp(UUID card) {
        return CAUGHT_UP + card;
    }

    /** Once an hour for the same kind. */
    static String alarm(String kind, String hour) {
        return ALARM + kind + ":" + hour;
    }

    static boolean isAlarm(String cause) {
        return cause.startsWith(ALARM);
    }

    static boolean isEvent(String cause) {
        return !cause.startsWith(HANDED_ON)
                && !cause.startsWith(PUSH_FAILED)
                && !cause.startsWith(RESENT)
                && !cause.startsWith(CAUGHT_UP)
                && !cause.startsWith(ALARM);
    }
}
