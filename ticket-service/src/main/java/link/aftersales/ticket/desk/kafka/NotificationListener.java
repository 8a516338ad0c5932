package link.aftersales.ticket.desk.kafka;

import java.util.List;
import link.aftersales.contracts.NotificationEvent;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.ticket.desk.RecordPush;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class NotificationListener {

    private final OnceOnly onceOnly;
    private final RecordPush recordPush;

    NotificationListener(OnceOnly onceOnly, RecordPush recordPush) {
        this.onceOnly = onceOnly;
        this.recordPush = recordPush;
    }

    @OnceOnlyListener(topics = Topics.NOTIFICATION_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof NotificationEvent event) {
            recordPush.record(event);
        }
    }
}
