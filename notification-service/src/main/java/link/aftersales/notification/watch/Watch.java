package link.aftersales.notification.watch;

import java.time.Instant;
import link.aftersales.notification.push.Unhandled;
import org.jspecify.annotations.Nullable;

/** A ticket that nobody handles yet; {@code dueAt} is absent once only the daily list tells it. */
public record Watch(Unhandled ticket, Step step, @Nullable Instant dueAt) {

    /** What comes next, as long as nobody handles it. */
    public enum Step {
        /** Its owner is reminded. */
        REMIND,
        /** Supervisors and sales hear of it. */
        ESCALATE,
        /** It stands on the daily list. */
        LIST
    }
}
