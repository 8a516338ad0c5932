package link.aftersales.notification.privacy;

import java.time.Clock;
import link.aftersales.messaging.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workers that forget. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class PrivacyConfiguration {

    @Bean
    Worker erasing(Erasures erasures) {
        return new Worker("erasing", 1, erasures::emptyNext);
    }

    @Bean
    Worker forgetting(OldRows rows, RetentionSettings settings, Clock clock) {
        return new Worker("forgetting", 1, new ForgetOldRows(rows, settings, clock)::step);
    }
}
