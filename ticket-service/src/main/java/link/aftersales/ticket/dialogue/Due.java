package link.aftersales.ticket.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens when he falls silent: a burst of pictures is answered, a complete draft submitted. */
public record Due(@Nullable Instant answer, @Nullable Instant submit) {

    static final Due NOTHING = new Due(null, null);

    boolean answer(Instant now) {
        return due(answer, now);
    }

    boolean submit(Instant now) {
        return due(submit, now);
    }

    private static boolean due(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }
}
