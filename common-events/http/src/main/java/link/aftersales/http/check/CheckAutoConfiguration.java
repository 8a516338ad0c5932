package link.aftersales.http.check;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Gives a service that has checks the route that answers them. */
@AutoConfiguration
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(Check.class)
@ConditionalOnProperty("spring.application.name")
class CheckAutoConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Bean
    SelfCheckController selfCheckController(
            Environment environment, ObjectProvider<Check> checks, ObjectProvider<Clock> clock) {
        return new SelfCheckController(
                environment.getRequiredProperty("spring.application.name"),
                new SelfCheck(checks.orderedStream().toList(), PATIENCE),
                clock.getIfAvailable(Clock::systemDefaultZone));
    }
}
