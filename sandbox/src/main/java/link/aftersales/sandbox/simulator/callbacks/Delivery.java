package link.aftersales.sandbox.simulator.callbacks;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.sandbox.simulator.platform.Platform;
import org.jspecify.annotations.Nullable;

/**
 * A callback and what became of it.
 *
 * @param lane whose order it keeps: the person or member it is about
 * @param kind the message type or the event's name
 * @param notBefore when the first attempt is due
 * @param shown what the person saw because the answer was unusable
 */
public record Delivery(
        String id,
        Platform platform,
        String lane,
        String kind,
        String xml,
        Instant createdAt,
        Instant notBefore,
        State state,
        List<Attempt> attempts,
        @Nullable String shown) {

    /** How far it is. */
    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP,
        DROPPED
    }

    Delivery tried(Attempt attempt, State now) {
        List<Attempt> all = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
        return new Delivery(id, platform, lane, kind, xml, createdAt, notBefore, now, all, shown);
    }

    Delivery showing(String notice) {
        return new Delivery(id, platform, lane, kind, xml, createdAt, notBefore, state, attempts, notice);
    }

    boolean isOpen() {
        return state == State.WAITING;
    }
}
