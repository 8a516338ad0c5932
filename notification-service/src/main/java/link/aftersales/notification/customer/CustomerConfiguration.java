package link.aftersales.notification.customer;

import java.time.Clock;
import link.aftersales.messaging.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of the feature, and its worker. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WindowSettings.class)
class CustomerConfiguration {

    @Bean
    Worker forgettingKept(ReplyWindows windows, Notices notices, Clock clock) {
        return new Worker("forgetting-kept", 1, new ForgetKept(windows, notices, clock)::step);
    }
}
