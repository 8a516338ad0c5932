package link.aftersales.notification.push;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import link.aftersales.platform.PlatformRecovered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends soon what waits for a platform that is back, instead of after the last pause. */
@Component
class RetryAfterRecovery {

    private final Deliveries deliveries;
    private final Set<Channel> back = ConcurrentHashMap.newKeySet();

    RetryAfterRecovery(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Comes in the middle of somebody's call, so it only takes note. */
    @EventListener
    void on(PlatformRecovered recovered) {
        back.addAll(
                recovered.platform().equals("wecom")
                        ? Set.of(Channel.WECOM_APP, Channel.WECOM_CARD_UPDATE, Channel.WECOM_GROUP, Channel.WECHAT_KF)
                        : Set.of(Channel.WECHAT_MP, Channel.WECHAT_MP_TEMPLATE));
    }

    /** Makes due what waits for those that came back. */
    void retry() {
        for (Channel channel : back) {
            deliveries.retryNow(channel);
            back.remove(channel);
        }
    }
}
