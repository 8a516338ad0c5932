package link.aftersales.projectlink.copy.kafka;

import java.util.List;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.projectlink.copy.ErasePerson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class IdentityListener {

    private final OnceOnly onceOnly;
    private final ErasePerson erasePerson;

    IdentityListener(OnceOnly onceOnly, ErasePerson erasePerson) {
        this.onceOnly = onceOnly;
        this.erasePerson = erasePerson;
    }

    @OnceOnlyListener(topics = Topics.IDENTITY_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof PersonErased event) {
            erasePerson.erase(event);
        }
    }
}
