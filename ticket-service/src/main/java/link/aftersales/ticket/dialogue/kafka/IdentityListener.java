package link.aftersales.ticket.dialogue.kafka;

import java.util.List;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.ticket.dialogue.Congratulate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class IdentityListener {

    private final OnceOnly onceOnly;
    private final Congratulate congratulate;

    IdentityListener(OnceOnly onceOnly, Congratulate congratulate) {
        this.onceOnly = onceOnly;
        this.congratulate = congratulate;
    }

    @OnceOnlyListener(topics = Topics.IDENTITY_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof CustomerVerified verified) {
            congratulate.congratulate(verified);
        }
    }
}
