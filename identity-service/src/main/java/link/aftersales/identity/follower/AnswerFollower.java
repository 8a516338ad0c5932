package link.aftersales.identity.follower;

import java.time.Clock;
import java.util.Map;
import link.aftersales.contracts.CustomerMessage;
import link.aftersales.contracts.MobileNumber;
import link.aftersales.contracts.Recipient;
import link.aftersales.contracts.text.CustomerText;
import link.aftersales.messaging.Outbox;
import org.springframework.stereotype.Component;

/** Says one thing to a follower; what those without trust read names nobody. Under the follower's lock. */
@Component
class AnswerFollower {

    private final Outbox outbox;
    private final Clock clock;

    AnswerFollower(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void with(CustomerText text, Recipient recipient) {
        with(text, Map.of(), recipient);
    }

    void with(CustomerText text, MobileNumber phone, Recipient recipient) {
        with(text, Map.of("phoneMasked", phone.masked()), recipient);
    }

    void with(CustomerText text, Map<String, String> values, Recipient recipient) {
        outbox.append(recipient.key(), CustomerMessage.of(recipient, text, values, clock.instant()));
    }
}
