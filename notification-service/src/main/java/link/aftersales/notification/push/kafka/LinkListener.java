package link.aftersales.notification.push.kafka;

import java.util.List;
import link.aftersales.contracts.LinkEvent.PageSeen;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.push.NoteSeen;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads whose link was opened. */
@Component
class LinkListener {

    private final OnceOnly onceOnly;
    private final NoteSeen noteSeen;

    LinkListener(OnceOnly onceOnly, NoteSeen noteSeen) {
        this.onceOnly = onceOnly;
        this.noteSeen = noteSeen;
    }

    @OnceOnlyListener(topics = Topics.LINK_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof PageSeen seen) {
            noteSeen.page(seen);
        }
    }
}
