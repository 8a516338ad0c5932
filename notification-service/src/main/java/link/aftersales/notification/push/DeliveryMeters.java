package link.aftersales.notification.push;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** What operators may watch of the deliveries, by channel: never who gets what. */
@Component
public class DeliveryMeters {

    private static final String CHANNEL = "channel";

    private final MeterRegistry meters;
    private final Map<Channel, AtomicLong> oldest = new EnumMap<>(Channel.class);

    DeliveryMeters(MeterRegistry meters) {
        this.meters = meters;
        for (Channel channel : Channel.values()) {
            AtomicLong seconds = new AtomicLong();
            oldest.put(channel, seconds);
            Gauge.builder("deliveries.oldest.waiting", seconds, AtomicLong::doubleValue)
                    .baseUnit("seconds")
                    .tag(CHANNEL, channel.wireName())
                    .register(meters);
        }
    }

    /** One waits because its receiver has had as much as he may get. */
    public void waits(Channel channel, Duration wait) {
        meters.timer("deliveries.limiter.waits", CHANNEL, channel.wireName()).record(wait);
    }

    /** What came of taking one up. */
    void settled(Channel channel, Settlement settlement) {
        String outcome = settlement.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        meters.counter("deliveries", CHANNEL, channel.wireName(), "outcome", outcome)
                .increment();
    }

    /** How long the oldest one that is due has waited. */
    void oldestWaits(Channel channel, Duration age) {
        AtomicLong seconds = oldest.get(channel);
        if (seconds != null) {
            seconds.set(age.toSeconds());
        }
    }
}
