package link.aftersales.identity.code;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says what is due to new contacts. Threads of its own: twenty seconds must not be spent behind slow readings. */
@Configuration(proxyBeanMethods = false)
class CodeWorker {

    private static final int THREADS = 4;

    @Bean
    Worker codeSender(SendCodes sendCodes, WelcomeVerified welcomeVerified) {
        return new Worker("send-codes", THREADS, () -> sendCodes.sendNext() | welcomeVerified.greetNext());
    }
}
