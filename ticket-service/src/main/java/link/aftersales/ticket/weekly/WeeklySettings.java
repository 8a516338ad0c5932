package link.aftersales.ticket.weekly;

import link.aftersales.contracts.time.Holidays;
import link.aftersales.contracts.time.WorkingTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When a week begins to be worked: SERVICE_HOURS and HOLIDAYS_FILE. */
@ConfigurationProperties("ticket.weekly")
record WeeklySettings(
        @DefaultValue("") String serviceHours,
        @DefaultValue("") String holidays) {

    WorkingTime working() {
        return WorkingTime.of(serviceHours, Holidays.of(holidays));
    }
}
