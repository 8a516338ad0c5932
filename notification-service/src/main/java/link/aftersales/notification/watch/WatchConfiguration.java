package link.aftersales.notification.watch;

import java.time.Clock;
import link.aftersales.messaging.Worker;
import link.aftersales.notification.push.TellUnhandled;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The workers that remind. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchSettings.class)
class WatchConfiguration {

    @Bean
    Patience patience(WatchSettings settings) {
        return settings.patience();
    }

    @Bean
    Worker reminding(RemindOfUnhandled remind) {
        return new Worker("reminding", 1, remind::remindNext);
    }

    @Bean
    Worker listing(
            Watches watches, TellUnhandled tell, WatchSettings settings, TransactionTemplate transaction, Clock clock) {
        return new Worker("listing", 1, new ListUnhandled(watches, tell, settings.working(), transaction, clock)::step);
    }
}
