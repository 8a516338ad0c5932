package link.aftersales.notification.push.kafka;

import java.util.List;
import link.aftersales.contracts.AttachmentMissing;
import link.aftersales.contracts.CardAnswer;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerSnapshot;
import link.aftersales.contracts.IdentityEvent;
import link.aftersales.contracts.KfInbound;
import link.aftersales.contracts.LinkEvent;
import link.aftersales.contracts.ModificationEvent;
import link.aftersales.contracts.NotificationEvent;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.StaffSnapshot;
import link.aftersales.contracts.TicketActionAnswered;
import link.aftersales.contracts.TicketEvent;
import link.aftersales.contracts.TicketEvent.TicketChanged;
import link.aftersales.contracts.Topics;
import link.aftersales.contracts.WechatInbound;
import link.aftersales.contracts.WecomInbound;
import link.aftersales.messaging.OnceOnly;
import link.aftersales.messaging.OnceOnlyListener;
import link.aftersales.messaging.Received;
import link.aftersales.notification.customer.ReachCustomer;
import link.aftersales.notification.push.ChangeCards;
import link.aftersales.notification.push.KeepTicketState;
import link.aftersales.notification.push.NoteSeen;
import link.aftersales.notification.push.TellStaff;
import link.aftersales.notification.watch.WatchTicket;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads what is to be said. */
@Component
class MessageListener {

    private final OnceOnly onceOnly;
    private final TellStaff staff;
    private final ChangeCards cards;
    private final ReachCustomer customer;
    private final NoteSeen noteSeen;
    private final WatchTicket watch;
    private final KeepTicketState keepState;

    MessageListener(
            OnceOnly onceOnly,
            TellStaff staff,
            ChangeCards cards,
            ReachCustomer customer,
            NoteSeen noteSeen,
            WatchTicket watch,
            KeepTicketState keepState) {
        this.keepState = keepState;
        this.cards = cards;
        this.onceOnly = onceOnly;
        this.staff = staff;
        this.customer = customer;
        this.noteSeen = noteSeen;
        this.watch = watch;
    }

    @OnceOnlyListener(topics = {Topics.TICKET_EVENTS, Topics.STAFF_MESSAGES, Topics.CUSTOMER_MESSAGES})
    void on(List<ConsumerRecord<String, byte[]>> records) {
        onceOnly.handle(records, this::receive);
    }

    private void receive(Received received) {
        switch (received.event()) {
            case TicketEvent event -> ticket(received.id(), event);
            case ModificationEvent event -> staff.modification(received.id(), event);
            case StaffMessage message -> staff.message(received.id(), message);
            case CardAnswer answer -> cards.answer(received.id(), answer);
            case CustomerMessage message -> customer.say(received.id(), message);
            case AttachmentMissing onThePageOnly -> {}
            case TicketActionAnswered onThePageOnly -> {}
            // on topics of their own
            case WechatInbound elsewhere -> {}
            case WecomInbound elsewhere -> {}
            case IdentityEvent elsewhere -> {}
            case NotificationEvent elsewhere -> {}
            case LinkEvent elsewhere -> {}
            case CustomerSnapshot elsewhere -> {}
            case ProjectSnapshot elsewhere -> {}
            case KfInbound elsewhere -> {}
            case StaffSnapshot elsewhere -> {}
        }
    }

    private void ticket(String cause, TicketEvent event) {
        keepState.keep(event);
        staff.ticket(cause, event);
        if (event instanceof TicketChanged changed) {
            cards.ticket(cause, changed);
            noteSeen.deed(changed);
        }
        watch.on(event);
    }
}
