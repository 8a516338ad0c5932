package link.aftersales.identity.privacy;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets in the background what has been kept long enough. */
@Configuration(proxyBeanMethods = false)
class PrivacyWorker {

    @Bean
    Worker forgetter(ForgetOld forgetOld) {
        return new Worker("forget-old", 1, forgetOld::forgetSome);
    }
}
