package link.aftersales.notification.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.notification.customer.Notices.Notice;
import org.springframework.stereotype.Component;

/**
 * Finds the way of a notice: the chat that it is meant for while it takes messages, else another one of the same customer.
 * The last messages of a window are kept for what the customer has to answer.
 */
@Component
class Routes {

    private static final Set<CustomerText> QUESTIONS = Set.of(CustomerText.TICKET_ASKED, CustomerText.TICKET_RESOLVED);

    private final ReplyWindows windows;
    private final WindowSettings settings;
    private final Clock clock;

    Routes(ReplyWindows windows, WindowSettings settings, Clock clock) {
        this.windows = windows;
        this.settings = settings;
        this.clock = clock;
    }

    Route route(Notice notice) {
        CustomerMessage message = notice.message();
        Instant now = clock.instant();
        CustomerChat own = CustomerChat.of(message.recipient());
        return Stream.concat(Stream.of(own), others(message).stream())
                .distinct()
                .filter(chat -> !notice.tried().contains(chat.name()))
                .filter(chat -> windows.of(chat).left(now, settings) > reserved(message))
                .findFirst()
                .<Route>map(Route.In::new)
                .orElseGet(() -> new Route.Nowhere(windows.of(own).why(now)));
    }

    private List<CustomerChat> others(CustomerMessage message) {
        String customerId = message.recipient().customerId();
        return customerId == null ? List.of() : windows.chatsOf(customerId);
    }

    private int reserved(CustomerMessage message) {
        boolean question = message.parts().stream().anyMatch(part -> QUESTIONS.contains(part.text()));
        return question ? 0 : settings.reserved();
    }
}
