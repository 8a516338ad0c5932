package link.aftersales.projectlink.project;

import java.time.Clock;
import java.time.Period;
import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

@Configuration(proxyBeanMethods = false)
class LinkConfiguration {

    @Bean
    Worker expiringLinks(
            LinkLife life, Projects projects, LinkLog log, TransactionOperations transactions, Clock clock) {
        Period after = life.after();
        return new Worker(
                "expiring-links",
                1,
                after == null ? () -> false : new ExpireLinks(projects, log, after, transactions, clock)::step);
    }
}
