package link.aftersales.ticket.dialogue;

import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class DialogueWorkers {

    @Bean
    Worker pauseSettler(SettlePause settle, TransactionTemplate transaction) {
        return new Worker(
                "pause-settler", 1, () -> Boolean.TRUE.equals(transaction.execute(status -> settle.settleNext())));
    }
}
