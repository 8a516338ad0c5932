package link.aftersales.ticket.retention;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RetentionWorkers {

    @Bean
    Worker oldDataForgetter(ForgetOldData forget) {
        return new Worker("old-data", 1, forget::forgetSome);
    }
}
