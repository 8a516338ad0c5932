package link.aftersales.notification.privacy;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long finished deliveries keep their words, and how long they are kept at all: periods such as P90D and P24M. */
@ConfigurationProperties("notification.retention")
record RetentionSettings(
        @DefaultValue("P90D") Period words,
        @DefaultValue("P24M") Period rows) {

    RetentionSettings {
        positive("words", words);
        positive("rows", rows);
    }

    private static void positive(String name, Period period) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("notification.retention." + name + " must be longer than nothing");
        }
    }
}
