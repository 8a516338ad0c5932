package link.aftersales.ticket.weekly;

import java.time.Clock;
import link.aftersales.messaging.Outbox;
import link.aftersales.messaging.Worker;
import link.aftersales.ticket.directory.Staff;
import link.aftersales.ticket.directory.Supervisors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The worker that looks whether it is time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeeklySettings.class)
class WeeklyConfiguration {

    @Bean
    TellTheWeek tellTheWeek(
            Weeks weeks, Supervisors supervisors, Staff staff, WeeklySettings settings, Outbox outbox, Clock clock) {
        return new TellTheWeek(weeks, supervisors, staff, settings.working(), outbox, clock);
    }

    @Bean
    Worker weekly(TellTheWeek tell, TransactionTemplate transaction) {
        return new Worker("weekly", 1, () -> {
            transaction.executeWithoutResult(status -> tell.tellIfDue());
            return false;
        });
    }
}
