package link.aftersales.notification.customer;

import java.util.List;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.notification.customer.Notices.Kept;
import link.aftersales.notification.customer.Notices.Notice;
import link.aftersales.notification.push.TellCustomer;
import org.springframework.stereotype.Service;

/**
 * Says words to a customer, in the transaction of the event, whose id is the cause. An answer goes to its chat at once; a
 * notice goes where he can be reached now, else it is kept for his next word and staff pass it on. Never two of one.
 */
@Service
public class ReachCustomer {

    private final Routes routes;
    private final SayWithKept saying;
    private final TellCustomer customer;
    private final Notices notices;
    private final PassOn passOn;
    private final PlanTemplate template;

    ReachCustomer(
            Routes routes,
            SayWithKept saying,
            TellCustomer customer,
            Notices notices,
            PassOn passOn,
            PlanTemplate template) {
        this.template = template;
        this.routes = routes;
        this.saying = saying;
        this.customer = customer;
        this.notices = notices;
        this.passOn = passOn;
    }

    /** Says it, or has it said. */
    public void say(String cause, CustomerMessage message) {
        CustomerMessage.Notice notice = message.notice();
        if (notice == null) {
            saying.say(cause, message);
        } else if (!notice.trusted()) {
            passOn.ask(message, Unreachable.UNTRUSTED);
        } else {
            tell(cause, new Notice(message, List.of()));
        }
    }

    void tell(String cause, Notice notice) {
        switch (routes.route(notice)) {
            case Route.In(CustomerChat chat) -> {
                saying.say(cause, redirected(notice.message(), chat));
                notices.note(cause, chat, tried(notice, chat));
            }
            case Route.Template(String openid) -> {
                CustomerChat chat = CustomerChat.template(openid);
                template.plan(cause, openid, notice.message());
                notices.note(cause, chat, tried(notice, chat));
            }
            case Route.Nowhere(Unreachable why) -> keep(cause, notice, why);
        }
    }

    /** Says what was kept if this chat takes it now. */
    void again(CustomerChat chat, Kept kept) {
        if (routes.takes(chat, kept.message())) {
            notices.release(kept.delivery());
            customer.wake(chat.channel());
        }
    }

    private void keep(String cause, Notice notice, Unreachable why) {
        CustomerMessage message = notice.message();
        if (saidOnlyWhileOpen(message)) {
            return;
        }
        customer.keep(cause, message);
        notices.keep(cause, CustomerChat.of(message.recipient()), notice, why);
        passOn.ask(message, why);
    }

    /** That a ticket is about to end is not worth a call. */
    private static boolean saidOnlyWhileOpen(CustomerMessage message) {
        return message.parts().stream().allMatch(part -> part.text() == CustomerText.CLOSING_SOON);
    }

    private static CustomerMessage redirected(CustomerMessage message, CustomerChat chat) {
        return new CustomerMessage(
                chat.recipient(message.recipient().customerId()),
                message.parts(),
                message.ticketNo(),
                message.at(),
                message.notice());
    }

    private static Notice tried(Notice notice, CustomerChat chat) {
        return new Notice(
                notice.message(),
                Stream.concat(notice.tried().stream(), Stream.of(chat.name())).toList());
    }
}
