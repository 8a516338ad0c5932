package link.aftersales.identity.staff;

import link.aftersales.contracts.time.Holidays;
import link.aftersales.contracts.time.WorkingTime;
import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes due by itself; the rows are shared by all copies. */
@Configuration(proxyBeanMethods = false)
class TodoWorkers {

    @Bean
    WorkingTime workingTime(StaffSettings settings) {
        return WorkingTime.of(settings.serviceHours(), Holidays.of(settings.holidays()));
    }

    @Bean
    Worker todoReminder(LookAfterTodos lookAfter) {
        return new Worker("look-after-todos", 1, lookAfter::lookAtNext);
    }

    @Bean
    Worker todoDigests(SendDigest sendDigest) {
        return new Worker("send-digests", 1, sendDigest::sendNext);
    }
}
