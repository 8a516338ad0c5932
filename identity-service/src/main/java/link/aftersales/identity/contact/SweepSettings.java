package link.aftersales.identity.contact;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often WeCom is asked for the contacts of members: {@code pause} between two calls of one copy, {@code first} after a
 * to-do, then at twice the distance each time up to {@code longest}, and everybody once in {@code round}.
 */
@ConfigurationProperties("identity.sweep")
record SweepSettings(
        @DefaultValue("1s") Duration pause,
        @DefaultValue("5m") Duration first,
        @DefaultValue("60m") Duration longest,
        @DefaultValue("24h") Duration round) {

    SweepSettings {
        if (pause.isNegative() || !first.isPositive() || !longest.isPositive() || !round.isPositive()) {
            throw new IllegalArgumentException("identity.sweep.first, .longest and .round must be longer than nothing");
        }
    }
}
