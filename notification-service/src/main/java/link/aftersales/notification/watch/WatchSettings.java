package link.aftersales.notification.watch;

import link.aftersales.contracts.time.Holidays;
import link.aftersales.contracts.time.WorkingTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** UNSEEN_AFTER, SERVICE_HOURS and HOLIDAYS_FILE. */
@ConfigurationProperties("notification.watch")
record WatchSettings(
        @DefaultValue("") String unseenAfter,
        @DefaultValue("") String serviceHours,
        @DefaultValue("") String holidays) {

    WorkingTime working() {
        return WorkingTime.of(serviceHours, Holidays.of(holidays));
    }

    Patience patience() {
        return new Patience(UnseenAfter.of(unseenAfter), working());
    }
}
