package link.aftersales.notification.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.notification.staff.Staff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the operators, and nobody else, what only they can mend: once an hour for each kind, in words without anybody's
 * data, and in the log, because the way to them may be what is broken.
 */
@Component
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);

    private final Plan plan;
    private final Staff staff;
    private final Clock clock;
    private final Map<String, Instant> logged = new ConcurrentHashMap<>();

    Alarms(Plan plan, Staff staff, Clock clock) {
        this.plan = plan;
        this.staff = staff;
        this.clock = clock;
    }

    /** The platform takes none of our calls; {@code code} is its number or what else is known. */
    void refused(Channel channel, String code) {
        raise("refused-" + code, StaffText.ALARM_REFUSED, Map.of("channel", channel.wireName(), "errcode", code));
    }

    /** The platform does not take one message, whoever gets it. */
    void message(Channel channel, int errcode, UUID delivery) {
        raise(
                "message-" + errcode,
                StaffText.ALARM_MESSAGE,
                Map.of(
                        "channel", channel.wireName(),
                        "errcode", String.valueOf(errcode),
                        "delivery", delivery.toString()));
    }

    /** No message can be made of one delivery. */
    void unwritable(Channel channel, UUID delivery) {
        raise(
                "unwritable",
                StaffText.ALARM_UNWRITABLE,
                Map.of("channel", channel.wireName(), "delivery", delivery.toString()));
    }

    /** Something has been due for long. */
    void waiting(Channel channel, Duration age) {
        raise(
                "waiting-" + channel.wireName(),
                StaffText.ALARM_WAITING,
                Map.of("channel", channel.wireName(), "minutes", String.valueOf(age.toMinutes())));
    }

    private void raise(String kind, StaffText text, Map<String, String> values) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (!hour.equals(logged.put(kind, hour))) {
            log.error("Alarm for the operators: {} {}", text, values);
        }
        for (String operator : staff.operators()) {
            plan.add(new Planned(
                    Causes.alarm(kind, hour.toString()),
                    Channel.WECOM_APP,
                    operator,
                    null,
                    Urgency.TICKET,
                    new Content.Plain(List.of(new Part(text, values))),
                    List.of(),
                    now));
        }
    }
}
