package link.aftersales.notification.watch;

import java.time.Clock;
import link.aftersales.messaging.EventsAtStart;
import link.aftersales.messaging.Worker;
import link.aftersales.notification.push.TellUnhandled;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The workers that remind, once they know what was done while nobody listened. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchConfiguration {

    @Bean
    Patience patience(WatchSettings settings) {
        return settings.patience();
    }

    @Bean
    Worker reminding(RemindOfUnhandled remind, EventsAtStart events) {
        return new Worker("reminding", 1, () -> events.handled() && remind.remindNext());
    }

    @Bean
    Worker listing(
            Watches watches,
            TellUnhandled tell,
            WatchSettings settings,
            TransactionTemplate transaction,
            Clock clock,
            EventsAtStart events) {
        ListUnhandled list = new ListUnhandled(watches, tell, settings.working(), transaction, clock);
        return new Worker("listing", 1, () -> events.handled() && list.step());
    }
}
