package link.aftersales.ticket.dialogue.kafka;

import java.util.List;
import link.aftersales.contracts.IdentityEvent;
import link.aftersales.contracts.IdentityEvent.CustomerVerified;
import link.aftersales.contracts.IdentityEvent.NumberProven;
import link.aftersales.contracts.IdentityEvent.PersonErased;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.ticket.dialogue.Congratulate;
import link.aftersales.ticket.erasure.ErasePerson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class IdentityListener {

    private final OnceOnly onceOnly;
    private final Congratulate congratulate;
    private final ErasePerson erasePerson;

    IdentityListener(OnceOnly onceOnly, Congratulate congratulate, ErasePerson erasePerson) {
        this.onceOnly = onceOnly;
        this.congratulate = congratulate;
        this.erasePerson = erasePerson;
    }

    @OnceOnlyListener(topics = Topics.IDENTITY_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof IdentityEvent event) {
            switch (event) {
                case CustomerVerified verified -> congratulate.congratulate(verified);
                case NumberProven proven -> congratulate.projectsKnown(proven);
                case PersonErased erased -> erasePerson.erase(erased);
            }
        }
    }
}
