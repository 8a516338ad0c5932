package link.aftersales.ticket.kf;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KfWorkers {

    private static final int THREADS = 2;

    @Bean
    Worker kfPuller(PullAccounts pull) {
        return new Worker("kf-puller", THREADS, pull::pullNext);
    }
}
