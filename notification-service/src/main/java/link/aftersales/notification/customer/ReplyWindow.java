package link.aftersales.notification.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What allows us to write in one chat, when we wrote, and how much waits to be written (platform facts 1.5.2 and 4.6). How
 * windows that overlap add up is not documented: each message is taken from the open one that ends first.
 */
public record ReplyWindow(
        List<Opening> openings,
        List<Instant> sent,
        int waiting,
        @Nullable Closing closing) {

    /** What somebody does that allows us to write. */
    public enum Trigger {
        MESSAGE(Duration.ofHours(48)),
        MENU(Duration.ofMinutes(1)),
        FOLLOW(Duration.ofMinutes(1));

        private final Duration lasts;

        Trigger(Duration lasts) {
            this.lasts = lasts;
        }
    }

    /** That he did it. */
    public record Opening(Trigger by, Instant at) {

        boolean open(Instant at) {
            return !at.isBefore(this.at) && at.isBefore(end());
        }

        Instant end() {
            return at.plus(by.lasts);
        }
    }

    /** That nothing can be written since, whatever was counted. */
    public record Closing(Instant at, Unreachable why) {}

    /** How many messages it takes now. */
    int left(Instant now, WindowSettings settings) {
        if (openings.isEmpty() || closed()) {
            return 0;
        }
        Map<Opening, Integer> left = new HashMap<>();
        openings.forEach(opening -> left.put(opening, settings.messages(opening.by())));
        sent.stream().sorted().forEach(at -> take(at, left));
        int open = openings.stream()
                .filter(opening -> opening.open(now))
                .mapToInt(opening -> left.getOrDefault(opening, 0))
                .sum();
        return Math.max(0, open - waiting);
    }

    private void take(Instant at, Map<Opening, Integer> left) {
        openings.stream()
                .filter(opening -> opening.open(at) && left.getOrDefault(opening, 0) > 0)
                .min(Comparator.comparing(Opening::end))
                .ifPresent(opening -> left.merge(opening, -1, Integer::sum));
    }

    /** Why it takes none, or too few. */
    Unreachable why(Instant now) {
        if (closing != null && closed()) {
            return closing.why();
        }
        return openings.stream().anyMatch(opening -> opening.open(now)) ? Unreachable.USED_UP : Unreachable.SILENT;
    }

    private boolean closed() {
        return closing != null
                && openings.stream().noneMatch(opening -> opening.at().isAfter(closing.at()));
    }
}
