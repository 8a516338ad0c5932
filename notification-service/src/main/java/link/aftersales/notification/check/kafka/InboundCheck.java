package link.aftersales.notification.check.kafka;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import link.aftersales.contracts.text.CheckText;
import link.aftersales.http.check.Check;
import link.aftersales.http.check.CheckLine;

/** Whether a channel brought anything lately: the topic keeps seven days. */
final class InboundCheck implements Check {

    private final LastRecord lastRecord;
    private final Clock clock;
    private final String topic;
    private final String callback;
    private final CheckText some;
    private final CheckText none;

    /** {@code callback} is the address that people enter where nothing came. */
    InboundCheck(LastRecord lastRecord, Clock clock, String topic, String callback, CheckText some, CheckText none) {
        this.lastRecord = lastRecord;
        this.clock = clock;
        this.topic = topic;
        this.callback = callback;
        this.some = some;
        this.none = none;
    }

    @Override
    public String name() {
        return some.check();
    }

    @Override
    public CheckLine look() {
        Optional<Instant> last;
        try {
            last = lastRecord.on(topic);
        } catch (LastRecord.Unknown unknown) {
            return CheckLine.named(name(), CheckText.CHECK_CALLBACK_UNKNOWN, Map.of());
        }
        return last.map(at -> CheckLine.of(some, Map.of("age", words(Duration.between(at, clock.instant())))))
                .orElseGet(() -> CheckLine.of(none, Map.of("url", callback)));
    }

    static String words(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " 天";
        }
        return age.toHours() > 0 ? age.toHours() + " 小时" : Math.max(1, age.toMinutes()) + " 分钟";
    }
}
