package link.aftersales.ticket.dialogue;

import link.aftersales.contracts.time.Holidays;
import link.aftersales.contracts.time.WorkingTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When somebody works; a customer who reports at another time is told. */
@ConfigurationProperties("ticket.dialogue")
record OpeningHours(
        @DefaultValue("") String serviceHours,
        @DefaultValue("") String holidays) {

    WorkingTime workingTime() {
        return WorkingTime.of(serviceHours, Holidays.of(holidays));
    }
}
