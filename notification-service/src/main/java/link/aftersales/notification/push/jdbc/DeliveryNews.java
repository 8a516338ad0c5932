package link.aftersales.notification.push.jdbc;

import java.time.Clock;
import java.util.UUID;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.messaging.Outbox;
import link.aftersales.notification.push.Channel;
import link.aftersales.notification.push.Leased;
import link.aftersales.notification.push.Settlement;
import link.aftersales.notification.push.Settlement.Again;
import link.aftersales.notification.push.Settlement.Failed;
import link.aftersales.notification.push.Settlement.Sent;
import link.aftersales.notification.push.Settlement.TooSlow;
import link.aftersales.notification.push.Settlement.Untouched;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services what became of a delivery, with the transaction that stores it. */
@Component
class DeliveryNews {

    private final Outbox outbox;
    private final Clock clock;

    DeliveryNews(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** That nothing more is tried with one. */
    record Failure(UUID delivery, @Nullable String ticketNo, String receiver, Channel channel, String reason) {}

    void tell(Leased delivery, Settlement settlement) {
        switch (settlement) {
            case Sent sent -> sent(delivery);
            case Failed failed ->
                tell(new Failure(
                        delivery.id(), delivery.ticketNo(), delivery.receiver(), delivery.channel(), failed.reason()));
            case Again again -> {}
            case Untouched untouched -> {}
            case TooSlow tooSlow -> {}
        }
    }

    private void sent(Leased delivery) {
        if (isNews(delivery.channel())) {
            String id = delivery.id().toString();
            String channel = delivery.channel().wireName();
            outbox.append(id, new DeliverySent(id, delivery.ticketNo(), delivery.receiver(), channel, clock.instant()));
        }
    }

    void tell(Failure failure) {
        if (isNews(failure.channel())) {
            String id = failure.delivery().toString();
            outbox.append(
                    id,
                    new DeliveryFailed(
                            id,
                            failure.ticketNo(),
                            failure.receiver(),
                            failure.channel().wireName(),
                            failure.reason(),
                            clock.instant()));
        }
    }

    /** How a card looks is nobody's. */
    private static boolean isNews(Channel channel) {
        return channel != Channel.WECOM_CARD_UPDATE;
    }
}
