package link.aftersales.identity.code;

import java.time.Clock;
import java.time.Duration;
import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what is due to new contacts. Threads of its own: twenty seconds must not be spent behind slow readings. */
@Configuration(proxyBeanMethods = false)
class CodeWorker {

    private static final int THREADS = 4;
    private static final Duration KEPT_AFTER_THE_END = Duration.ofMinutes(1);

    /** Nobody wakes it: a code is sent half a second after it was wished for. */
    @Bean
    Worker codeSender(SendCodes sendCodes) {
        return new Worker("send-codes", THREADS, sendCodes::sendNext);
    }

    @Bean
    Worker verifiedWelcomer(WelcomeVerified welcomeVerified) {
        return new Worker("welcome-verified", THREADS, welcomeVerified::greetNext);
    }

    @Bean
    Worker welcomeForgetter(Welcomes welcomes, Clock clock) {
        return new Worker(
                "forget-welcomes", 1, () -> welcomes.forgetOver(clock.instant().minus(KEPT_AFTER_THE_END)));
    }
}
