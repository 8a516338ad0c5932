package link.aftersales.notification.push.jdbc;

import java.time.Clock;
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

    void tell(Leased delivery, Settlement settlement) {
        if (delivery.channel() == Channel.WECOM_CARD_UPDATE) {
            return; // how a card looks is nobody's news
        }
        String id = delivery.id().toString();
        String ticketNo = delivery.ticketNo();
        String receiver = delivery.receiver();
        String channel = delivery.channel().wireName();
        switch (settlement) {
            case Sent sent -> outbox.append(id, new DeliverySent(id, ticketNo, receiver, channel, clock.instant()));
            case Failed failed ->
                outbox.append(
                        id, new DeliveryFailed(id, ticketNo, receiver, channel, failed.reason(), clock.instant()));
            case Again again -> {}
            case Untouched untouched -> {}
            case TooSlow tooSlow -> {}
        }
    }
}
