package link.aftersales.projectlink.copy.kafka;

import java.util.List;
import link.aftersales.contracts.AttachmentMissing;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.TicketActionAnswered;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.projectlink.action.PageRequests;
import link.aftersales.projectlink.copy.OrderModifications;
import link.aftersales.projectlink.copy.TakeContact;
import link.aftersales.projectlink.copy.Tickets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class TicketListener {

    private final OnceOnly onceOnly;
    private final Tickets tickets;
    private final OrderModifications modifications;
    private final TakeContact takeContact;
    private final PageRequests requests;

    TicketListener(
            OnceOnly onceOnly,
            Tickets tickets,
            OrderModifications modifications,
            TakeContact takeContact,
            PageRequests requests) {
        this.requests = requests;
        this.onceOnly = onceOnly;
        this.tickets = tickets;
        this.modifications = modifications;
        this.takeContact = takeContact;
    }

    @OnceOnlyListener(topics = Topics.TICKET_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof TicketCreated created) {
            tickets.put(created);
        } else if (received.event() instanceof TicketChanged changed) {
            tickets.put(changed);
            takeContact.take(changed);
        } else if (received.event() instanceof AttachmentMissing missing) {
            tickets.put(missing);
        } else if (received.event() instanceof TicketActionAnswered answered) {
            requests.answer(answered);
        } else if (received.event() instanceof ModificationEvent event) {
            modifications.put(event);
        }
    }
}
