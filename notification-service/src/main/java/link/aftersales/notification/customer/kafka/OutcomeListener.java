package link.aftersales.notification.customer.kafka;

import java.util.List;
import link.aftersales.contracts.NotificationEvent.DeliveryFailed;
import link.aftersales.contracts.NotificationEvent.DeliverySent;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.customer.FollowUp;
import link.aftersales.notification.push.Channel;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads what became of words to customers, which this service told itself, also when a platform said it late. */
@Component
class OutcomeListener {

    private final OnceOnly onceOnly;
    private final FollowUp followUp;

    OutcomeListener(OnceOnly onceOnly, FollowUp followUp) {
        this.onceOnly = onceOnly;
        this.followUp = followUp;
    }

    @OnceOnlyListener(topics = Topics.NOTIFICATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof DeliverySent sent && toCustomer(sent.channel())) {
            followUp.sent(sent);
        } else if (received.event() instanceof DeliveryFailed failed && toCustomer(failed.channel())) {
            followUp.failed(failed);
        }
    }

    private static boolean toCustomer(String channel) {
        return !channel.equals(Channel.WECOM_APP.wireName());
    }
}
