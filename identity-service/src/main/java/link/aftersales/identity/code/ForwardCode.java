package link.aftersales.identity.code;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.StaffMessage;
import link.aftersales.contracts.text.StaffText;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Asks the member to copy a code into his chat with the contact. */
@Component
class ForwardCode {

    private static final String NAMELESS = "这位联系人";

    private final Outbox outbox;
    private final Clock clock;

    ForwardCode(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Part of the caller's transaction. */
    void forward(Wish wish, String digits) {
        Map<String, String> values = Map.of(
                "contactName", Objects.requireNonNullElse(wish.contactName(), NAMELESS),
                "phoneMasked", wish.phones().stream().map(MobileNumber::masked).collect(Collectors.joining("、")),
                "code", digits);
        String about = wish.customerId().toString();
        outbox.append(
                wish.userId(),
                StaffMessage.about(about, wish.userId(), StaffText.FORWARD_CODE, values, clock.instant()));
    }
}
