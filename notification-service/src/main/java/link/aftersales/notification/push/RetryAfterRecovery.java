package link.aftersales.notification.push;

import link.aftersales.platform.PlatformRecovered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends at once what waits for a platform that is back, instead of after the last pause. */
@Component
class RetryAfterRecovery {

    private final Deliveries deliveries;
    private final SendingWorkers workers;

    RetryAfterRecovery(Deliveries deliveries, SendingWorkers workers) {
        this.deliveries = deliveries;
        this.workers = workers;
    }

    @EventListener
    void on(PlatformRecovered recovered) {
        Channel channel = recovered.platform().equals("wecom") ? Channel.WECOM_APP : Channel.WECHAT_MP;
        deliveries.retryNow(channel);
        workers.wakeAfterCommit(channel);
    }
}
