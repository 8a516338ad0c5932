package link.aftersales.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import link.aftersales.contracts.text.CustomerText;
import org.jspecify.annotations.Nullable;

/**
 * Words to a customer: which texts with which values, shown as one message with a blank line between the parts. They are
 * rendered by whoever sends them, so that all wording stays in one place.
 */
@Wire(type = "customer.message.v1", topic = Topics.CUSTOMER_MESSAGES)
public record CustomerMessage(
        Recipient recipient, List<Part> parts, @Nullable String ticketNo, Instant at) implements Event {

    /** One text of the catalogue with the values of its placeholders. */
    public record Part(CustomerText text, Map<String, String> values) {}

    /** A message of one part. */
    public static CustomerMessage of(Recipient recipient, CustomerText text, Map<String, String> values, Instant at) {
        return new CustomerMessage(recipient, List.of(new Part(text, values)), null, at);
    }
}
