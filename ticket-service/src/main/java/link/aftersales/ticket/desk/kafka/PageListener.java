package link.aftersales.ticket.desk.kafka;

import java.util.List;
import link.aftersales.contracts.LinkEvent.TicketActionRequested;
import link.aftersales.contracts.Topics;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.ticket.desk.ActFromPage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

@Component
class PageListener {

    private final OnceOnly onceOnly;
    private final ActFromPage actFromPage;

    PageListener(OnceOnly onceOnly, ActFromPage actFromPage) {
        this.onceOnly = onceOnly;
        this.actFromPage = actFromPage;
    }

    @OnceOnlyListener(topics = Topics.LINK_EVENTS)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        if (received.event() instanceof TicketActionRequested requested) {
            actFromPage.act(requested);
        }
    }
}
