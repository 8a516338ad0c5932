package link.aftersales.notification.push.kafka;

import java.util.List;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.IdentityEvent;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.NotificationEvent;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.WecomInbound;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.push.PlanDeliveries;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads what is to be said. */
@Component
class MessageListener {

    private final OnceOnly onceOnly;
    private final PlanDeliveries plan;

    MessageListener(OnceOnly onceOnly, PlanDeliveries plan) {
        this.onceOnly = onceOnly;
        this.plan = plan;
    }

    @OnceOnlyListener(topics = {Topics.TICKET_EVENTS, Topics.STAFF_MESSAGES, Topics.CUSTOMER_MESSAGES})
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        switch (received.event()) {
            case TicketEvent event -> plan.ticket(received.id(), event);
            case ModificationEvent event -> plan.modification(received.id(), event);
            case StaffMessage message -> plan.staff(received.id(), message);
            case CardAnswer answer -> plan.card(received.id(), answer);
            case CustomerMessage message -> plan.customer(received.id(), message);
            // on topics of their own
            case WechatInbound elsewhere -> {}
            case WecomInbound elsewhere -> {}
            case IdentityEvent elsewhere -> {}
            case NotificationEvent elsewhere -> {}
            case CustomerSnapshot elsewhere -> {}
            case ProjectSnapshot elsewhere -> {}
            case KfInbound elsewhere -> {}
            case StaffSnapshot elsewhere -> {}
        }
    }
}
