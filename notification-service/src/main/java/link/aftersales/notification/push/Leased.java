package link.aftersales.notification.push;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this thread alone may send now. {@code lease} makes the result of a sender who was overtaken count for
 * nothing; {@code inDoubtFor} tells how long ago the platform may already have shown it.
 */
public record Leased(
        UUID id,
        long lease,
        Channel channel,
        String receiver,
        @Nullable String ticketNo,
        Body body,
        int attempts,
        @Nullable Duration inDoubtFor) {

    /** An identical repeat could by now be shown a second time. */
    boolean tooLateToRepeat() {
        Duration dropped = channel.repeatsDroppedFor();
        return inDoubtFor != null && dropped != null && inDoubtFor.compareTo(dropped) > 0;
    }

    /** An earlier attempt may have been taken: its answer got lost, or its sender died. */
    boolean inDoubt() {
        return inDoubtFor != null;
    }

    /** The reader himself must be told that this may be a repeat, because the platform does not check. */
    boolean mayBeSeenTwice() {
        return inDoubtFor != null && channel.repeatsDroppedFor() == null;
    }
}
