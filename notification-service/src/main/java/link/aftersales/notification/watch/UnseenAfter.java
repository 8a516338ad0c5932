package link.aftersales.notification.watch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import link.aftersales.contracts.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** Reads UNSEEN_AFTER: {@code urgent=15m,high=60m,normal=4h}; what it does not name stays as it is there. */
final class UnseenAfter {

    private static final String USUAL = "urgent=15m,high=60m,normal=4h";

    private UnseenAfter() {}

    static Map<Priority, Duration> of(String setting) {
        Map<Priority, Duration> after = new EnumMap<>(Priority.class);
        read(USUAL, after);
        if (!setting.isBlank()) {
            read(setting, after);
        }
        return Map.copyOf(after);
    }

    private static void read(String setting, Map<Priority, Duration> after) {
        for (String entry : setting.split(",", -1)) {
            String[] parts = entry.strip().split("=", 2);
            try {
                Duration wait = DurationStyle.detectAndParse(parts[1].strip());
                if (!wait.isPositive()) {
                    throw unreadable(setting, null);
                }
                after.put(Priority.valueOf(parts[0].strip().toUpperCase(Locale.ROOT)), wait);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw unreadable(setting, e);
            }
        }
    }

    private static IllegalArgumentException unreadable(String setting, @Nullable Throwable cause) {
        return new IllegalArgumentException("UNSEEN_AFTER is written " + USUAL + ", not " + setting, cause);
    }
}
