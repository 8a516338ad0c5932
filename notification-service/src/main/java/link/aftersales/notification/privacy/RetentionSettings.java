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
        if (words.isNegative() || rows.isNegative()) {
            throw new IllegalArgumentException("notification.retention.words and .rows must not be negative");
        }
    }
}
