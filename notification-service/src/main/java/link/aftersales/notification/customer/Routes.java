package link.aftersales.notification.customer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.notification.customer.Notices.Notice;
import link.aftersales.notification.push.TemplateSettings;
import org.springframework.stereotype.Component;

/**
 * Finds the way of a notice: the chat that it is meant for while it takes messages, else another one of the same customer,
 * else a template message. The last messages of a window are kept for what the customer has to answer.
 */
@Component
class Routes {

    private static final Set<CustomerText> QUESTIONS = Set.of(CustomerText.TICKET_ASKED, CustomerText.TICKET_RESOLVED);

    private static final Set<Unreachable> LEFT = Set.of(Unreachable.UNFOLLOWED, Unreachable.BLOCKED);

    private final ReplyWindows windows;
    private final WindowSettings settings;
    private final TemplateSettings templates;
    private final Clock clock;

    Routes(ReplyWindows windows, WindowSettings settings, TemplateSettings templates, Clock clock) {
        this.templates = templates;
        this.windows = windows;
        this.settings = settings;
        this.clock = clock;
    }

    Route route(Notice notice) {
        CustomerMessage message = notice.message();
        CustomerChat own = CustomerChat.of(message.recipient());
        return Stream.concat(Stream.of(own), others(message).stream())
                .distinct()
                .filter(chat -> !notice.tried().contains(chat.name()))
                .filter(chat -> takes(chat, message))
                .findFirst()
                .<Route>map(Route.In::new)
                .or(() -> template(notice))
                .orElseGet(() -> new Route.Nowhere(windows.of(own).why(clock.instant())));
    }

    /** Whether this chat takes it now. */
    boolean takes(CustomerChat chat, CustomerMessage message) {
        return windows.of(chat).left(clock.instant(), settings) > reserved(message);
    }

    /** Neither the window nor its messages count there, but who left gets none. */
    private Optional<Route> template(Notice notice) {
        CustomerMessage message = notice.message();
        return templates.configured() && message.ticketNo() != null
                ? openids(message)
                        .filter(openid -> !notice.tried()
                                .contains(CustomerChat.template(openid).name()))
                        .filter(openid -> !LEFT.contains(
                                windows.of(CustomerChat.officialAccount(openid)).why(clock.instant())))
                        .findFirst()
                        .map(Route.Template::new)
                : Optional.empty();
    }

    private Stream<String> openids(CustomerMessage message) {
        String customerId = message.recipient().customerId();
        List<String> his = customerId == null ? List.of() : windows.openidsOf(customerId);
        return Stream.concat(Stream.ofNullable(message.recipient().openid()), his.stream())
                .distinct();
    }

    private List<CustomerChat> others(CustomerMessage message) {
        String customerId = message.recipient().customerId();
        return customerId == null ? List.of() : windows.chatsOf(customerId);
    }

    private int reserved(CustomerMessage message) {
        return asks(message) ? 0 : settings.reserved();
    }

    /** Whether the customer has to answer. */
    static boolean asks(CustomerMessage message) {
        return message.parts().stream().anyMatch(part -> QUESTIONS.contains(part.text()));
    }
}
