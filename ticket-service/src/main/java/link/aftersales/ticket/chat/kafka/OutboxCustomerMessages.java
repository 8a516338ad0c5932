package link.aftersales.ticket.chat.kafka;

import java.time.Clock;
import java.util.List;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerMessage.Notice;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.KfChat;
import link.aftersales.contracts.Recipient;
import link.aftersales.messaging.Outbox;
import link.aftersales.ticket.chat.Chat;
import link.aftersales.ticket.chat.CustomerMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OutboxCustomerMessages implements CustomerMessages {

    private final Outbox outbox;
    private final Clock clock;

    OutboxCustomerMessages(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void say(Chat chat, @Nullable String customerId, List<Part> parts, @Nullable String ticketNo) {
        say(chat.recipient(customerId), parts, ticketNo, null);
    }

    @Override
    public void tell(Chat chat, String customerId, List<Part> parts, @Nullable String ticketNo, Notice notice) {
        say(chat.recipient(customerId), parts, ticketNo, notice);
    }

    @Override
    public void answer(Chat.CustomerService chat, String eventCode, List<Part> parts) {
        KfChat once = new KfChat(chat.openKfId(), chat.externalUserId(), eventCode);
        say(new Recipient(null, null, once), parts, null, null);
    }

    private void say(Recipient recipient, List<Part> parts, @Nullable String ticketNo, @Nullable Notice notice) {
        outbox.append(recipient.key(), new CustomerMessage(recipient, parts, ticketNo, clock.instant(), notice));
    }
}
