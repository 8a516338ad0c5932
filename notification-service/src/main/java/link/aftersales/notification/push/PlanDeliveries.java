package link.aftersales.notification.push;

import java.util.List;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.TicketCreated;
import org.springframework.stereotype.Service;

/** Turns what happened into one delivery per receiver; runs in the transaction of the event, whose id is the cause. */
@Service
public class PlanDeliveries {

    private final Deliveries deliveries;
    private final SendingWorkers workers;

    PlanDeliveries(Deliveries deliveries, SendingWorkers workers) {
        this.deliveries = deliveries;
        this.workers = workers;
    }

    /** Tells everybody whom the table of occasions names. */
    public void ticket(String cause, TicketEvent event) {
        switch (event) {
            case TicketCreated created -> push(cause, new TicketPush(created), Occasion.TICKET_CREATED);
        }
    }

    /** Words to one member of staff. */
    public void staff(String cause, StaffMessage message) {
        List<Part> parts = List.of(new Part(message.text(), message.values()));
        plan(new Planned(cause, Channel.WECOM_APP, message.userId(), message.ticketNo(), Urgency.TO_DO, parts));
    }

    /** Words to one customer, all parts in one message. */
    public void customer(String cause, CustomerMessage message) {
        List<Part> parts = message.parts().stream()
                .map(part -> new Part(part.text(), part.values()))
                .toList();
        plan(new Planned(
                cause, Channel.WECHAT_MP, message.recipient().openid(), message.ticketNo(), Urgency.TICKET, parts));
    }

    private void push(String cause, TicketPush push, Occasion occasion) {
        List<Part> parts = List.of(new Part(occasion.text(), push.values()));
        for (String receiver : push.receivers(occasion.audience())) {
            plan(new Planned(cause, Channel.WECOM_APP, receiver, push.ticket().ticketNo(), push.urgency(), parts));
        }
    }

    private void plan(Planned planned) {
        if (deliveries.add(planned)) {
            workers.wakeAfterCommit(planned.channel());
        }
    }
}
