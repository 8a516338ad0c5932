package link.aftersales.notification.push;

import java.util.Map;
import link.aftersales.contracts.text.Texts;
import link.aftersales.messaging.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The workers of the feature. */
@Configuration(proxyBeanMethods = false)
class PushConfiguration {

    private static final int THREADS = 6;

    @Bean
    Wording wording(Texts texts) {
        return new Wording(texts);
    }

    @Bean
    Worker wecomSending(SendDueDeliveries send) {
        return new Worker("wecom-sending", THREADS, () -> send.sendNext(Channel.WECOM_APP));
    }

    @Bean
    Worker wechatSending(SendDueDeliveries send) {
        return new Worker("wechat-sending", THREADS, () -> send.sendNext(Channel.WECHAT_MP));
    }

    /** Runs at the pace of a worker that finds nothing, once a second. */
    @Bean
    Worker housekeeping(SendDueDeliveries send, RetryAfterRecovery recovery) {
        return new Worker("housekeeping", 1, () -> {
            send.keepLeases();
            recovery.retry();
            return false;
        });
    }

    @Bean
    SendingWorkers sendingWorkers(Worker wecomSending, Worker wechatSending) {
        return new SendingWorkers(Map.of(Channel.WECOM_APP, wecomSending, Channel.WECHAT_MP, wechatSending));
    }
}
