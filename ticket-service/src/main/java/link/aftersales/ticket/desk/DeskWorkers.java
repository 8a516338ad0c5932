package link.aftersales.ticket.desk;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class DeskWorkers {

    @Bean
    Worker resolvedEnder(EndResolved end, TransactionTemplate transaction) {
        return new Worker("resolved-ender", 1, () -> Boolean.TRUE.equals(transaction.execute(status -> end.endNext())));
    }
}
