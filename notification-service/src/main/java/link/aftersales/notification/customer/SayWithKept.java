package link.aftersales.notification.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.CustomerMessage.Part;
import link.aftersales.contracts.KfChat;
import link.aftersales.notification.customer.Notices.Kept;
import link.aftersales.notification.push.MessageRoom;
import link.aftersales.notification.push.TellCustomer;
import org.springframework.stereotype.Component;

/**
 * Says something to a customer after what was kept for him, in one message. What has no room in it goes before it in one of
 * its own, and what has none there either waits for the next time.
 */
@Component
class SayWithKept {

    private static final String BEFORE = "before:";

    private final Notices notices;
    private final TellCustomer customer;
    private final MessageRoom room;

    SayWithKept(Notices notices, TellCustomer customer, MessageRoom room) {
        this.notices = notices;
        this.customer = customer;
        this.room = room;
    }

    void say(String cause, CustomerMessage message) {
        List<Kept> kept = keptFor(message);
        List<Kept> together = fitting(kept, message.parts());
        if (together.size() < kept.size()) {
            List<Kept> before = fitting(kept, List.of());
            together = fitting(kept.subList(before.size(), kept.size()), message.parts());
            say(BEFORE + cause, before, with(message, List.of()));
        }
        say(cause, together, message);
    }

    private void say(String cause, List<Kept> kept, CustomerMessage message) {
        customer.say(cause, with(message, joined(kept, message.parts())));
        if (!kept.isEmpty()) {
            notices.join(kept.stream().map(Kept::delivery).toList(), cause);
        }
    }

    /** The code of an event answers once, before the customer has said a word. */
    private List<Kept> keptFor(CustomerMessage message) {
        String customerId = message.recipient().customerId();
        KfChat kf = message.recipient().kf();
        boolean event = kf != null && kf.eventCode() != null;
        return customerId == null || event ? List.of() : notices.keptFor(customerId);
    }

    /** The first of them that have room in one message with these words; without any words at least one. */
    private List<Kept> fitting(List<Kept> kept, List<Part> words) {
        List<Kept> fitting = new ArrayList<>();
        for (Kept one : kept) {
            fitting.add(one);
            boolean alone = fitting.size() == 1 && words.isEmpty();
            if (!alone && !room.has(joined(fitting, words))) {
                fitting.removeLast();
                break;
            }
        }
        return fitting;
    }

    private static List<Part> joined(List<Kept> kept, List<Part> words) {
        return Stream.concat(kept.stream().flatMap(one -> one.message().parts().stream()), words.stream())
                .toList();
    }

    private static CustomerMessage with(CustomerMessage message, List<Part> parts) {
        return new CustomerMessage(message.recipient(), parts, message.ticketNo(), message.at(), message.notice());
    }
}
